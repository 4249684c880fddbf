import { publicLoader } from "~/web/guard/public.server";
import { problem } from "~/web/guard/guarded.server";

export const loader = publicLoader(() => {
  throw problem("notFound");
});
