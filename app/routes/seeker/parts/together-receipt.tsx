import { Form } from "@remix-run/react";
import type { Receipt } from "~/domain/applications/submit-application.server";
import { Button } from "~/ui/button";
import { ReceiptCode } from "~/ui/receipt-code";
import { formatDay } from "~/web/format";
import { useWords } from "./words";

/** The code in the words of both languages; then the screen is cleared for whoever comes next. */
export function TogetherReceipt({ code, answerDueOn, expiresOn }: Receipt & { code: string }) {
  const { t, line } = useWords();
  return (
    <>
      <h1>{t("receipt.title")}</h1>
      <p className="lede">{t("receipt.sent")}</p>
      <ReceiptCode label={line.t("receipt.code")} code={code} />
      <p>{t("receipt.after", (language) => ({ date: formatDay(language, answerDueOn), date2: formatDay(language, expiresOn) }))}</p>
      <p>{t("together.comeBack")}</p>
      <Form method="post" reloadDocument>
        <Button name="intent" value="clear">
          {t("together.finish")}
        </Button>
      </Form>
      <p className="small no-print">{t("receipt.print")}</p>
    </>
  );
}
