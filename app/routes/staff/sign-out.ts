import { redirect } from "@remix-run/node";
import { entryAction, entryLoader } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import { endStaffSession, languageOfSession } from "~/web/staff-session.server";

export const loader = entryLoader(() => redirect(paths.signIn(), { status: 303 }));

/** Ends the session here and in the browser, with everything the browser kept of the desk. */
export const action = entryAction(async ({ request, services }) => {
  const language = languageOfSession(request, services);
  const cookie = await endStaffSession(request, services);
  return redirect(paths.signedOut(language), { status: 303, headers: { "Set-Cookie": cookie, "Clear-Site-Data": '"cache", "storage"' } });
});
