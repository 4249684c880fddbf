import type { CaseRow } from "~/domain/applications/find-case.server";
import { openedThread } from "~/domain/applications/read-thread.server";
import type { Message } from "~/domain/applications/thread";
import { openCentreWrap } from "~/domain/confidentiality/application-keys.server";
import type { openCentreKeys } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";

export type CentreKeys = Awaited<ReturnType<typeof openCentreKeys>>;

/** An application with the wrap of its keys. */
export interface Wrapped {
  row: CaseRow;
  wrap: Uint8Array;
}

/** The threads of applications, by their ids. One whose key the member does not hold is not among them. */
export async function readThreads(db: Db<"staff">, wrapped: readonly Wrapped[], keys: CentreKeys): Promise<ReadonlyMap<string, Message[]>> {
  if (wrapped.length === 0) return new Map();
  const messages = await db
    .selectFrom("message")
    .select(["id", "application", "direction", "day", "body"])
    .where("application", "in", wrapped.map(({ row }) => row.id))
    .execute();
  const threads = wrapped.flatMap((one): [string, Message[]][] => {
    const threadKey = threadKeyOf(one, keys);
    return threadKey ? [[one.row.id, openedThread(messages.filter(({ application }) => application === one.row.id), one.row.id, threadKey)]] : [];
  });
  return new Map(threads);
}

function threadKeyOf({ row: { id, centre, keyEpoch }, wrap }: Wrapped, keys: CentreKeys): Uint8Array | undefined {
  const centreKeyPair = keys.find((key) => key.centre === centre && key.epoch === keyEpoch)?.keyPair;
  const opened = centreKeyPair && openCentreWrap(wrap, { application: id, centre, epoch: keyEpoch, centreKeyPair });
  return opened?.ok ? opened.keys.threadKey : undefined;
}
