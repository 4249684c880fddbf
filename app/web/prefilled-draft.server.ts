import type { Answers } from "~/domain/applications/answers";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import type { Wish } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { beginDraft } from "./draft-cookie.server";
import type { Services } from "./services.server";

const KATO = /^\d{9}$/;

/** A new draft that starts from what is plain anyway: a measure's page, a region, a wish. Wishes are ticked, not answered. */
export function beginPrefilled(
  services: Services,
  language: Language,
  from: { measure?: MeasureInForce | undefined; region?: string | undefined; wish?: Wish | undefined; district?: string },
): ReturnType<typeof beginDraft> {
  const answers: Answers = {};
  if (from.measure) answers.measure = from.measure.slug;
  if (from.region) answers.region = from.region;
  const begun = beginDraft(services, language, answers);
  const wishes = from.wish ? [from.wish] : (from.measure?.wishes.slice(0, 1) ?? []);
  if (wishes.length > 0) begun.draft.typed = { step: "wishes", values: { wishes } };
  if (from.region && from.district && KATO.test(from.district)) begun.draft.near = from.district;
  return begun;
}
