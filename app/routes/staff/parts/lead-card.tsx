import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

/**
 * The same on every application, whatever was written in it: no status, no forwarding. The lead is consulted by the
 * office's own instruction, and the audit gets one neutral line.
 */
export function LeadCard({ instruction }: { instruction: string }) {
  const { t } = useTranslation("staff");
  return (
    <details className="panel">
      <summary>{t("lead.title")}</summary>
      <p>{t("lead.text")}</p>
      {instruction !== "" && <blockquote className="says">{instruction}</blockquote>}
      <Form method="post" reloadDocument>
        <Button kind="secondary" name="intent" value="consulted">
          {t("lead.done")}
        </Button>
      </Form>
    </details>
  );
}
