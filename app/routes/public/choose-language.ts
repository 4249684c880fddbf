import { redirect } from "@remix-run/node";
import { languageLoader } from "~/web/guard/public.server";
import { paths } from "~/web/paths";

export const loader = languageLoader(({ accepted }) => redirect(paths.home(accepted), 302));
