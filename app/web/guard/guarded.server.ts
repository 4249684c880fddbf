import { type ActionFunctionArgs, data } from "@remix-run/node";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { type FormValues, readForm } from "../form.server";
import { newFailureCode } from "../log.server";
import { PROBLEM_STATUS, type Problem, type ProblemShown } from "../problem-page";
import type { Services } from "../services.server";

/** A page that says what is wrong, to be thrown. */
export function problem(because: Problem, more: Omit<ProblemShown, "because"> = {}) {
  const shown: ProblemShown = { because, ...more };
  return data(shown, { status: PROBLEM_STATUS[because] });
}

/** The same problem, with what its frame shows; when only later helps, with what was typed in cookies. A redirect stays what it is. */
export function inFrame(thrown: unknown, frame: Pick<ProblemShown, "desk" | "language">, kept: () => string[]): unknown {
  if (!isThrownData(thrown)) return thrown;
  const { data: shown, init } = thrown as ReturnType<typeof problem>;
  const lines = PROBLEM_STATUS[shown.because] === 503 ? kept() : [];
  return data({ ...frame, ...shown }, { ...init, headers: lines.map((line): [string, string] => ["Set-Cookie", line]) });
}

/**
 * Runs a loader or an action. What it throws on purpose passes; a database that is away becomes a truthful page;
 * anything else becomes a short code that the log has too. An error's message never leaves: it may hold what someone typed.
 */
export async function guarded<Answer>(services: Services, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Response || isThrownData(error)) throw error;
    const sqlState = (error as { code?: unknown }).code;
    const known = typeof sqlState === "string" && /^[A-Z0-9_]{2,20}$/.test(sqlState) ? { sqlState } : {};
    if (sqlState === "BUSY") {
      services.log({ level: "warn", event: "database-busy" });
      throw problem("busy");
    }
    if (isDatabaseAway(error)) {
      services.log({ level: "error", event: "database-away", ...known });
      throw problem("databaseAway");
    }
    const code = newFailureCode(randomBytes(8));
    services.log({ level: "error", event: "request-failed", code, errorName: error instanceof Error ? error.name : typeof error, ...known });
    throw problem("failed", { code });
  }
}

/**
 * The same for a form of the seeker's. When it could not be taken for a while, what was typed comes back with the page that
 * says so, and one press sends it again. Never for a form that holds a secret.
 */
export function guardedForm<Answer>({ request, context }: ActionFunctionArgs, work: (values: FormValues) => Promise<Answer> | Answer): Promise<Answer> {
  return guarded(context.services, async () => {
    const read = await readForm(request);
    if (!read.ok) throw problem(read.because);
    const { values } = read;
    try {
      return await guarded(context.services, async () => work(values));
    } catch (thrown) {
      if (!isThrownData(thrown)) throw thrown;
      const { data: shown } = thrown as ReturnType<typeof problem>;
      const sent = Object.entries(values).flatMap(([name, list]) => list.map((value): [string, string] => [name, value]));
      throw PROBLEM_STATUS[shown.because] === 503 ? problem(shown.because, { again: sent }) : thrown;
    }
  });
}

const isThrownData = (error: unknown): boolean =>
  typeof error === "object" && error !== null && (error as { type?: unknown }).type === "DataWithResponseInit";

const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08|57P0|53300)/;

/** Connection errors of Node and SQLSTATE classes 08 and 57P; pg names its own time-outs only in words. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== undefined) return AWAY.test(code);
  return /Connection terminated|timeout expired|Query read timeout|Client has encountered/.test(message ?? "");
}
