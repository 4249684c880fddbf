import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";
import { type DeskProblem, messageAt } from "./field-problems";

interface FindFormProps {
  problems: readonly DeskProblem[];
  number: string | undefined;
  found: { id: string; label: string }[] | undefined;
}

/** By case number and nothing else: no words, no phone, no name. Posted, so that a receipt code typed by mistake is in no address. */
export function FindForm({ problems, number, found }: FindFormProps) {
  const { t } = useTranslation("staff");
  return (
    <section className="panel" aria-label={t("find.title")}>
      <Form method="post" className="toolbar" noValidate autoComplete="off" reloadDocument>
        <TextField name="number" label={t("column.caseNumber")} hint={t("find.hint")} error={messageAt(problems, "number")} value={number} inputMode="numeric" maxLength={60} width="s" shortcut={pressedBy("find")} />
        <Button kind="secondary" name="intent" value="find">
          {t("find.submit")}
        </Button>
      </Form>
      {found && (
        <>
          <p>{t("find.several")}</p>
          <ul>
            {found.map(({ id, label }) => (
              <li key={id}>
                <a href={paths.case(id)}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
