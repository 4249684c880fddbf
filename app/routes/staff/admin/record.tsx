import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAdministration } from "~/domain/staff/administration-record.server";
import { deskLinks } from "~/web/desk-page";
import { administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { AdminFrame } from "./parts/admin-frame";
import { inWords } from "./parts/subject-words.server";
import { RecordTable } from "./parts/record-table";

const LINES = 200;

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("record.title", { ns: "admin" }) };

export const loader = administratorLoader(async ({ language, desk, enter }) => ({
  language,
  desk,
  lines: await enter(async (db) => inWords(db, await readAdministration(db, LINES), language)),
}));

export default function Record() {
  const { t } = useTranslation("admin");
  const { language, desk, lines } = useLoaderData<typeof loader>();
  return (
    <AdminFrame desk={desk} language={language} title={t("record.title")}>
      <RecordTable lines={lines} language={language} caption={t("record.text")} />
    </AdminFrame>
  );
}
