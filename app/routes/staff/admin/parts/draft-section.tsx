import { useTranslation } from "react-i18next";
import { ReviewForm, SendForm } from "./draft-forms";
import type { DraftShown } from "./draft-shown.server";
import { OtherChanges } from "./other-changes";
import { PublishFaults } from "./publish-faults";
import { RuleEffectsTable } from "./rule-effects-table";
import { TextChanges } from "./text-changes";

/** What is being written, whole: nobody confirms what does not stand here. */
export function DraftSection({ draft, isNational }: { draft: DraftShown; isNational: boolean }) {
  const { t } = useTranslation("admin");
  const { state, changes, writers, authors, sender, effects, faults } = draft;
  return (
    <section id="f-draft">
      <h2>{t("review.changes")}</h2>
      {authors.length > 0 && <p>{t("review.authors", { logins: authors.join(", ") })}</p>}
      {state === "in_review" && sender && <p>{t("review.sender", { login: sender })}</p>}
      <TextChanges changes={changes?.texts ?? []} caption={t("review.changesText")} writers={writers} />
      {changes && <OtherChanges changes={changes} writers={writers} />}
      {effects.length > 0 && <RuleEffectsTable effects={effects} />}
      <PublishFaults faults={faults} />
      {isNational && (state === "draft" ? <SendForm draft={draft} /> : <ReviewForm draft={draft} />)}
    </section>
  );
}
