import type { ArgonLane, ArgonRequest } from "~/domain/confidentiality/argon-lane.server";
import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";

/** A real lane that remembers what it was asked for. */
export function countingLane(): ArgonLane & { asked: ArgonRequest[] } {
  const lane = createArgonLane({ atOnce: 2, waiting: 100 });
  const asked: ArgonRequest[] = [];
  return {
    asked,
    derive(request) {
      asked.push(request);
      return lane.derive(request);
    },
  };
}

/** What an observer could tell two pieces of work apart by. */
export function workOf(asked: readonly ArgonRequest[]) {
  return asked.map(({ secret, salt, memoryKiB, passes, length }) => ({
    secret: secret.length, salt: salt.length, memoryKiB, passes, length,
  }));
}

/** A lane that is always full. */
export const fullLane: ArgonLane = { derive: async () => ({ ok: false, because: "busy" }) };
