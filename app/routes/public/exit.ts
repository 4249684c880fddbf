import { redirect } from "@remix-run/node";
import { isLanguage } from "~/domain/shared/language";
import { dropAllDrafts } from "~/web/draft-cookie.server";
import { exitAddress } from "~/web/environment.server";
import { one } from "~/web/form.server";
import { cookies } from "~/web/guard/seeker.server";
import { exitAction, exitLoader, type ExitVisit } from "~/web/guard/exit.server";
import { markLeft } from "~/web/left-marker.server";
import { endSeekerSession } from "~/web/seeker-session.server";

/** Clears what this site has left on the device, ends the session, and leads to the weather. It takes no target. */
async function leave({ request, services, language }: ExitVisit) {
  const ended = await endSeekerSession(request, services).catch(() => []);
  const headers = cookies([...ended, ...dropAllDrafts(request), markLeft()]);
  headers.set("Clear-Site-Data", '"cache", "storage"');
  return redirect(exitAddress(services.settings, language), { status: 303, headers });
}

export const action = exitAction(({ values, ...visit }) => {
  const asked = one(values, "lang");
  return leave({ ...visit, language: isLanguage(asked) ? asked : "kk" });
});

/** By address it clears only when nobody else's page sent the browser here. */
export const loader = exitLoader((visit) => {
  const site = visit.request.headers.get("Sec-Fetch-Site");
  if (site === "same-origin" || site === "none") return leave(visit);
  return redirect(exitAddress(visit.services.settings, visit.language), { status: 303 });
});
