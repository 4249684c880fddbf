import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Select, TextField } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";
import { OwnPassword } from "./own-password";

type Options = readonly { value: string; label: string }[];

/** The member's own sheet, shown once on the answer. */
export function DrawSheetForm({ regions, problems }: { regions: Options; problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel no-print" noValidate autoComplete="off" reloadDocument>
      <h2>{t("paper.draw")}</h2>
      <p>{t("paper.drawText")}</p>
      <Select name="region" label={t("paper.region")} options={regions} value={regions[0]?.value} error={messageAt(problems, "region")} />
      <OwnPassword name="ownDraw" problems={problems} />
      <Button kind="secondary" name="intent" value="draw">
        {t("paper.drawSubmit")}
      </Button>
    </Form>
  );
}

export function AdmitPaperForm({ keys, problems }: { keys: Options; problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel no-print" noValidate autoComplete="off" reloadDocument>
      <h2>{t("paper.admit")}</h2>
      <p>{t("paper.admitText")}</p>
      <Select name="key" label={t("paper.region")} options={keys} value={keys[0]?.value} error={messageAt(problems, "key")} />
      <TextField name="six" label={t("team.six")} error={messageAt(problems, "six")} maxLength={20} width="s" />
      <OwnPassword name="ownAdmit" problems={problems} />
      <Button name="intent" value="admit">
        {t("paper.admitSubmit")}
      </Button>
    </Form>
  );
}

/** For a member who holds no key: two sheets of the region's three. */
export function RestoreForm({ problems }: { problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel no-print" noValidate autoComplete="off" reloadDocument>
      <h2>{t("paper.restore")}</h2>
      <p>{t("paper.restoreText")}</p>
      <TextField name="one" label={t("paper.sheetOne")} hint={t("field.recoveryHint")} error={messageAt(problems, "one")} maxLength={80} />
      <TextField name="two" label={t("paper.sheetTwo")} error={messageAt(problems, "two")} maxLength={80} />
      <OwnPassword name="ownRestore" problems={problems} />
      <Button name="intent" value="restore">
        {t("paper.restoreSubmit")}
      </Button>
    </Form>
  );
}
