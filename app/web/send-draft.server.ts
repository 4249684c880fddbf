import type { Answers } from "~/domain/applications/answers";
import { submitApplication, type Submitted } from "~/domain/applications/submit-application.server";
import type { DraftVisit } from "./guard/seeker.server";

/** Sends a draft with these answers: the one way in which an application is made, whichever page it was filled in on. */
export function sendDraft(visit: DraftVisit, answers: Answers): Promise<Submitted> {
  const { draft, application, language, today, services, enter } = visit;
  return submitApplication(
    { application, code: draft.code, answers, language, today },
    { lane: services.lane, receiptSalt: services.receiptSalt, receiptPeppers: services.secrets.receiptPeppers, enter },
  );
}
