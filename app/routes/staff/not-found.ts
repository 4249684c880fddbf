import { problem } from "~/web/guard/guarded.server";
import { staffAction, staffLoader } from "~/web/guard/staff.server";

/** A page and not a bare answer, so that the desk's own page about what is wrong is shown. */
export default function NotFound() {
  return null;
}

const notFound = (): never => {
  throw problem("notFound");
};

export const loader = staffLoader(notFound);
export const action = staffAction(notFound);
