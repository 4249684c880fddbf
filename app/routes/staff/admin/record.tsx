import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readKeptDays } from "~/domain/retention/kept-days.server";
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

export const loader = administratorLoader(({ language, desk, today, enter }) =>
  enter(async (db) => ({
    language,
    desk,
    days: (await readKeptDays(db, today))["record-days"],
    lines: await inWords(db, await readAdministration(db, LINES), language),
  })),
);

export default function Record() {
  const { t } = useTranslation("admin");
  const { language, desk, days, lines } = useLoaderData<typeof loader>();
  return (
    <AdminFrame desk={desk} language={language} title={t("record.title")}>
      <RecordTable lines={lines} language={language} caption={t("record.text", { days })} />
    </AdminFrame>
  );
}
