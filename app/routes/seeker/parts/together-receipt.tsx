import { Form } from "@remix-run/react";
import type { Answers } from "~/domain/applications/answers";
import type { Receipt } from "~/domain/applications/submit-application.server";
import { Button } from "~/ui/button";
import { ReceiptCode } from "~/ui/receipt-code";
import { formatDay } from "~/web/format";
import { paths } from "~/web/paths";
import { CALL_LINE } from "./call-line";
import { useWords } from "./words";

interface TogetherReceiptProps extends Receipt {
  code: string;
  host: string;
  /** Unknown where the line broke after the application was stored. */
  contactKind: Answers["contactKind"];
}

/** The code in the words of both languages; then the screen is cleared for whoever comes next. */
export function TogetherReceipt({ code, host, answerDueOn, expiresOn, contactKind }: TogetherReceiptProps) {
  const { t, line } = useWords();
  return (
    <>
      <h1>{t("receipt.sent")}</h1>
      <ReceiptCode label={line.t("receipt.code")} code={code} />
      <p>{t("receipt.write")}</p>
      <p>{t("receipt.answer", (language) => ({ date: formatDay(language, answerDueOn) }))}</p>
      {contactKind && <p>{t(CALL_LINE[contactKind])}</p>}
      <p>{t("receipt.lost")}</p>
      <p>{t("receipt.expires", (language) => ({ date2: formatDay(language, expiresOn) }))}</p>
      <p>{t("receipt.number")}</p>
      <p>{t("receipt.address", (language) => ({ address: host + paths.status(language) }))}</p>
      <p>{t("together.comeBack")}</p>
      <Form method="post" reloadDocument>
        <Button name="intent" value="clear">
          {t("together.finish")}
        </Button>
      </Form>
      <p className="small no-print">{t("receipt.print")}</p>
      <h2>{t("receipt.recogniseTitle")}</h2>
      <ul>
        <li>{t("receipt.recognise1")}</li>
        <li>{t("receipt.recognise2")}</li>
        <li>{t("receipt.recognise3")}</li>
      </ul>
    </>
  );
}
