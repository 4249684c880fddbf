import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { formatMoment } from "~/web/format";
import type { SessionShown } from "~/web/staff-session.server";

/** Where the account is signed in and since when. Nothing else about a device is known. */
export function SessionsTable({ sessions, language }: { sessions: readonly SessionShown[]; language: Language }) {
  const { t } = useTranslation("staff");
  const columns = [
    { key: "began", label: t("account.began") },
    { key: "end", label: t("account.end"), isHidden: true },
  ];
  const rows = sessions.map(({ id, startedAt, isThis }) => ({
    key: id,
    isCurrent: isThis,
    cells: {
      began: formatMoment(language, startedAt),
      end: isThis ? (
        t("account.thisOne")
      ) : (
        <button className="btn secondary" name="session" value={id}>
          {t("account.end")} <span className="vh">{formatMoment(language, startedAt)}</span>
        </button>
      ),
    },
  }));
  return (
    <Form method="post" reloadDocument>
      <h2>{t("account.sessions")}</h2>
      <DataTable caption={t("account.sessionsCaption")} columns={columns} rows={rows} empty="" />
      <Button kind="secondary" name="intent" value="everywhere">
        {t("account.everywhere")}
      </Button>
    </Form>
  );
}
