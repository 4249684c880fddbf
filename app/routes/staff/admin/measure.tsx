import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ALWAYS_OPEN } from "~/domain/measures/intake";
import { isRetired } from "~/domain/measures/retire-measure.server";
import { findContentInForce } from "~/domain/measures/measure-history.server";
import { LANGUAGES } from "~/domain/shared/language";
import { Facts } from "~/ui/facts";
import { Tag } from "~/ui/tag";
import { WayList } from "~/ui/way-list";
import { deskLinks } from "~/web/desk-page";
import { formatDay } from "~/web/format";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import { LANGUAGE_NAMES } from "~/web/language-names";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { DraftSection } from "./parts/draft-section";
import { draftShown } from "./parts/draft-shown.server";
import { foundMeasure } from "./parts/found-measure.server";
import { actOnDraft } from "./parts/measure-acts.server";
import { RetireForm } from "./parts/retire-form";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("measures.title", { ns: "admin" }) };

const DONE = ["saved", "same", "send", "return", "discard", "publish", "retire", "bring-back"] as const;

export const loader = administratorLoader(async (visit) => {
  const { by, language, desk, today, query, enter } = visit;
  const { slug, name, draft } = await foundMeasure(visit);
  return enter(async (db) => {
    const inForce = await findContentInForce(db, slug, today);
    return {
      language,
      desk,
      slug,
      name,
      inForceFrom: inForce?.inForceFrom ?? null,
      isNational: by.remit.isNational,
      draft: draft && (await draftShown(db, by, draft, today)),
      isRetired: await isRetired(db, slug),
      mayRetire: by.remit.isNational && slug !== ALWAYS_OPEN,
      done: DONE.find((each) => each === query.get("done")) ?? null,
    };
  });
});

export const action = administratorAction(actOnDraft);

export default function MeasureOfAdministration() {
  const { t } = useTranslation("admin");
  const { language, desk, slug, name, inForceFrom, isNational, draft, isRetired: isGone, mayRetire, done } = useLoaderData<typeof loader>();
  const { errors } = useAdminForm();
  const facts = [
    { term: t("measures.inForce"), value: inForceFrom ? formatDay(language, inForceFrom) : "–" },
    { term: t("measures.draft"), value: draft ? t(`measures.state.${draft.state}`) : t("measures.noDraft") },
    ...(draft?.state === "in_review" && draft.inForceFrom ? [{ term: t("review.from"), value: formatDay(language, draft.inForceFrom) }] : []),
  ];
  const ways = [
    ...(isNational ? [{ href: paths.adminMeasureEdit(slug), title: t("edit.title"), text: t("edit.text") }] : []),
    { href: paths.adminMeasureRules(slug), title: t("rules.title"), text: t("rules.text") },
    { href: paths.adminMeasureHistory(slug), title: t("history.title"), text: t("history.text") },
    ...LANGUAGES.map((each) => ({ href: paths.adminMeasurePreview(slug, { in: each }), title: t("preview.in", { language: LANGUAGE_NAMES[each] }) })),
  ];
  return (
    <AdminFrame
      desk={desk}
      language={language}
      title={name}
      back={{ href: paths.adminMeasures(), label: t("measures.back") }}
      errors={errors}
      done={done && t(`measures.done.${done}`)}
    >
      {isGone && (
        <p>
          <Tag tone="done">{t("retire.state")}</Tag>
        </p>
      )}
      <Facts facts={facts} />
      <WayList ways={ways} />
      {draft && <DraftSection draft={draft} isNational={isNational} />}
      {mayRetire && <RetireForm isRetired={isGone} measure={name} />}
    </AdminFrame>
  );
}
