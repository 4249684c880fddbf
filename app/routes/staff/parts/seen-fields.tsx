import type { CaseHeadShown } from "./case-head";

/** What the page showed, so that an act from an older page can say what changed since. */
export function SeenFields({ head }: { head: Pick<CaseHeadShown, "version" | "status" | "assignedTo"> & Partial<Pick<CaseHeadShown, "me">> }) {
  return (
    <>
      <input type="hidden" name="version" value={head.version} />
      {head.me && <input type="hidden" name="as" value={head.me} />}
      <input type="hidden" name="seenStatus" value={head.status} />
      <input type="hidden" name="seenAssignee" value={head.assignedTo ?? ""} />
    </>
  );
}
