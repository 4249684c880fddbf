import type { Services } from "./services.server";

/** Counts a wrong attempt under each key and waits as long as the strictest of them says, before it is answered. */
export async function slowDown({ limits }: Services, keys: readonly string[]): Promise<void> {
  const wait = Math.max(...keys.map((key) => limits.wrong("sign-in", key)));
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

export function forgetAttempts({ limits }: Services, keys: readonly string[]): void {
  for (const key of keys) limits.right("sign-in", key);
}

/** A login as typed and the visitor it came from are counted apart: one person at many logins, and many at one. */
export const attemptKeys = (act: string, login: string, visitor: string): string[] => [
  `${act} login ${login.trim().toLowerCase().slice(0, 120)}`,
  `${act} visitor ${visitor}`,
];
