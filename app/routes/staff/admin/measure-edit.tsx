import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TEXT_FIELDS } from "~/domain/measures/measure";
import { saveDraft } from "~/domain/measures/save-draft.server";
import { Button, ButtonRow } from "~/ui/button";
import { deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { refuse, useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { DraftChanged } from "./parts/draft-changed";
import { AmountFields, SourceFields, TextFields } from "./parts/edit-fields";
import { readEdited } from "./parts/edited-content.server";
import { foundMeasure } from "./parts/found-measure.server";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("edit.title", { ns: "admin" }) };

export const loader = administratorLoader(async (visit) => {
  if (!visit.by.remit.isNational) throw problem("notFound");
  const { slug, name, content, seenVersion } = await foundMeasure(visit);
  return { language: visit.language, desk: visit.desk, slug, name, content, seenVersion };
});

export const action = administratorAction(async (visit) => {
  const { by, values, today, enter } = visit;
  if (!by.remit.isNational) throw problem("notFound");
  const { slug } = await foundMeasure(visit);
  const edited = readEdited(values);
  if (!edited.ok) return refuse(values, ...edited.problems);
  const stillRight = TEXT_FIELDS.flatMap((field) => values[`stillRight.${field}`] ?? []);
  const saved = await enter((db) => saveDraft(db, by, { slug, seenVersion: Number(one(values, "seenVersion")) || 0, change: edited.change, stillRight }, today));
  if (saved.ok) return redirect(`${paths.adminMeasure(slug)}?done=${saved.isNew ? "saved" : "same"}`, { status: 303 });
  if (saved.because === "changed") return refuse(values, { field: "seen", problem: "draftChanged" });
  throw problem("notFound");
});

export default function EditMeasure() {
  const { t } = useTranslation("admin");
  const { language, desk, slug, name, content, seenVersion } = useLoaderData<typeof loader>();
  const { errors, seen } = useAdminForm();
  return (
    <AdminFrame desk={desk} language={language} title={t("edit.heading", { measure: name })} back={{ href: paths.adminMeasure(slug), label: name }} errors={errors}>
      <p>{t("edit.help")}</p>
      <DraftChanged href={paths.adminMeasure(slug)} />
      <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
        <input type="hidden" name="seenVersion" value={seen("seenVersion", String(seenVersion))} />
        <TextFields texts={content.texts} freshness={content.freshness} />
        <AmountFields amounts={content.amounts} />
        <SourceFields sources={content.sources} />
        <ButtonRow>
          <Button>{t("edit.save")}</Button>
        </ButtonRow>
      </Form>
    </AdminFrame>
  );
}
