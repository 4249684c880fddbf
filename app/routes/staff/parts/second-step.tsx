import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { PrintedCodesShown } from "./printed-codes-shown";

export interface Authenticator {
  secret: string;
  /** An SVG path of the QR's dark modules, one unit each. */
  qr: { path: string; size: number };
}

type SecondStepProps = { error: string | undefined } & (
  | { authenticator: Authenticator }
  | { login: string; printed: readonly string[] }
);

/** What one-time codes come from, and the first of them as proof that it arrived. */
export function SecondStep({ error, ...shown }: SecondStepProps) {
  const { t } = useTranslation("staff");
  const isPaper = "printed" in shown;
  return (
    <>
      {isPaper ? <PrintedCodesShown {...shown} codes={shown.printed} /> : <AuthenticatorSecret {...shown.authenticator} />}
      <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
        <TextField
          name="code"
          label={t("field.code")}
          hint={t(isPaper ? "printed.prove" : "field.codeHint")}
          error={error}
          maxLength={20}
          width="s"
          autoComplete="one-time-code"
          {...(isPaper ? {} : { inputMode: "numeric" as const })}
        />
        <Button name="intent" value="finish">
          {t("join.confirm")}
        </Button>
      </Form>
      {!isPaper && (
        <Form method="post" className="q" reloadDocument>
          <p>{t("printed.instead")}</p>
          <Button kind="secondary" name="intent" value="paper">
            {t("printed.submit")}
          </Button>
        </Form>
      )}
    </>
  );
}

/** To scan or to type. */
export function AuthenticatorSecret({ secret, qr }: Authenticator) {
  const { t } = useTranslation("staff");
  return (
    <>
      <p>{t("join.scan")}</p>
      <svg width="240" height="240" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t("join.qr")} shapeRendering="crispEdges">
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p>{t("join.secret")}</p>
      <p className="lede" translate="no">
        <strong>{(secret.match(/.{1,4}/g) ?? []).join(" ")}</strong>
      </p>
    </>
  );
}
