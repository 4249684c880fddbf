import { isLanguage } from "~/domain/shared/language";
import { publicLoader } from "~/web/guard/public.server";
import { problem } from "~/web/guard/guarded.server";

/** A page and not a bare answer, so that the frame's own page about what is wrong is shown. */
export default function NotFound() {
  return null;
}

export const loader = publicLoader(({ path }) => {
  const first = path.split("/")[1];
  throw problem("notFound", isLanguage(first) ? { language: first } : {});
});
