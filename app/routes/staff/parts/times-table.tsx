import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { VisitOpening } from "~/domain/visits/visit";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { fieldId } from "~/ui/field-id";
import { visitWords } from "~/web/visit-words";

/** The times the centre has opened, with how many places are taken; one that nobody has chosen can be taken away. */
export function TimesTable({ times, language }: { times: readonly VisitOpening[]; language: Language }) {
  const { t } = useTranslation("staff");
  const columns = [
    { key: "when", label: t("visits.when") },
    { key: "taken", label: t("visits.taken"), isNumber: true },
    { key: "close", label: t("visits.close"), isHidden: true },
  ];
  const rows = times.map((time) => ({
    key: time.id,
    cells: {
      when: visitWords(language, time),
      taken: `${time.taken} / ${time.seats}`,
      close: time.taken === 0 && (
        <Button kind="quiet" name="close" value={time.id}>
          {t("visits.close")}
          <span className="vh">{`: ${visitWords(language, time)}`}</span>
        </Button>
      ),
    },
  }));
  return (
    <Form method="post" id={fieldId("times")} reloadDocument>
      <DataTable caption={t("visits.times")} columns={columns} rows={rows} empty={t("visits.noTimes")} />
    </Form>
  );
}
