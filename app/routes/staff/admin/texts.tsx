import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listImports } from "~/domain/measures/undo-import.server";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { FileField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { deskLinks } from "~/web/desk-page";
import { administratorFileAction, administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { AdminFrame } from "./parts/admin-frame";
import { type FileAnswer, takeFile } from "./parts/text-acts.server";
import { UndoImport } from "./parts/undo-import";

const MOST_SHOWN = 40;

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("texts.title", { ns: "admin" }) };

const TOO_LARGE = 413;

/** A file that is too large is turned away before it is read, and its sender comes back here. */
export const loader = administratorLoader(async ({ by, language, desk, query, enter }) => {
  const isTooLarge = query.get("file") === "too-large";
  const imports = by.remit.isNational ? await enter(listImports) : [];
  return data({ language, desk, isTooLarge, isNational: by.remit.isNational, imports }, { status: isTooLarge ? TOO_LARGE : 200 });
});

export const action = administratorFileAction(takeFile);

export default function Texts() {
  const { t } = useTranslation("admin");
  const { language, desk, isTooLarge, isNational, imports } = useLoaderData<typeof loader>();
  const answer = useActionData<FileAnswer>();
  const faults: NonNullable<FileAnswer["faults"]> = answer?.faults ?? (isTooLarge && !answer ? [{ cell: "", problem: "too-large" }] : []);
  // What is wrong with the file as a whole is said at the field itself.
  const isOfFile = faults[0]?.cell === "";
  const shown = faults.slice(0, MOST_SHOWN).map(({ cell, problem, found }) => [cell && `${cell}:`, t(`texts.fault.${problem}`), found].filter(Boolean).join(" "));
  const [first, ...others] = faults.length > MOST_SHOWN ? [...shown, t("texts.more", { count: faults.length - MOST_SHOWN })] : shown;
  const errors = first === undefined ? [] : [first, ...others].map((message) => ({ field: "file", message }));
  return (
    <AdminFrame desk={desk} language={language} title={t("texts.title")} back={{ href: paths.adminMeasures(), label: t("measures.back") }} errors={errors}>
      {answer?.taken && <Taken measures={answer.taken} />}
      {answer?.undone !== undefined && (
        <Notice kind={answer.undone > 0 ? "success" : "info"} role="status">
          <p>{t(answer.undone > 0 ? "texts.undone" : "texts.undoneNothing", { number: answer.undone })}</p>
        </Notice>
      )}
      <p>{t("texts.text")}</p>
      <h2>{t("texts.export")}</h2>
      <p>{t("texts.exportText")}</p>
      <p>
        <ButtonLink kind="secondary" href={paths.adminTextsFile()}>
          {t("texts.download")}
        </ButtonLink>
      </p>
      {isNational ? (
        <Form method="post" action={paths.adminTexts()} encType="multipart/form-data" className="q panel" noValidate reloadDocument>
          <h2>{t("texts.import")}</h2>
          <p>{t("texts.importText")}</p>
          <FileField name="file" label={t("texts.file")} accept=".xlsx" error={first && (isOfFile ? first : t("texts.nothingTaken"))} />
          <ButtonRow>
            <Button>{t("texts.take")}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <p>{t("nationalOnly")}</p>
      )}
      {imports.map((each) => (
        <UndoImport key={each.id} of={each} language={language} />
      ))}
    </AdminFrame>
  );
}

/** Each measure whose draft has changed, on the way to whoever looks through it. */
function Taken({ measures }: { measures: NonNullable<FileAnswer["taken"]> }) {
  const { t } = useTranslation("admin");
  if (measures.length === 0) {
    return (
      <Notice role="status">
        <p>{t("texts.same")}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="success" role="status" title={t("texts.taken")}>
      <p>{t("texts.takenText")}</p>
      <ul>
        {measures.map(({ slug, name, texts }) => (
          <li key={slug}>
            <a href={paths.adminMeasure(slug)}>{name}</a>
            {`: ${t("texts.changed", { count: texts })}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
