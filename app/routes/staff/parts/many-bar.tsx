import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";
import { shownCount } from "./queue-views";

/** The form that the ticks of the table belong to. */
export const MANY_FORM = "many";

interface ManyBarProps {
  chosen: string;
  found: number;
  /** Whom the lead may give work to; empty for others. */
  colleagues: readonly { value: string; label: string }[];
}

/** What can be done to the ticked rows, or to all that match. */
export function ManyBar({ chosen, found, colleagues }: ManyBarProps) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" id={MANY_FORM} action={paths.many()} className="toolbar many" reloadDocument>
      <input type="hidden" name="chosen" value={chosen} />
      <label>
        <input type="checkbox" name="all" value="1" autoComplete="off" /> {t("many.all", { number: shownCount(found) })}
      </label>
      <Button kind="secondary" name="intent" value="take" data-rows="" {...pressedBy("take")}>
        {t("case.take")}
      </Button>
      {colleagues.length > 0 && (
        <>
          <Select name="to" label={t("team.colleague")} options={colleagues} />
          <Button kind="secondary" name="intent" value="assign">
            {t("many.assign")}
          </Button>
        </>
      )}
      <Button kind="quiet" name="intent" value="spam" data-rows="" {...pressedBy("notAnApplication")}>
        {t("many.spam")}
      </Button>
    </Form>
  );
}
