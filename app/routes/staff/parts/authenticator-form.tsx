import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";

interface AuthenticatorFormProps {
  secret: string;
  /** An SVG path of the QR's dark modules, one unit each. */
  qr: { path: string; size: number };
  error: string | undefined;
}

/** The secret for an authenticator app, to scan or to type, and the first code as proof that it arrived. */
export function AuthenticatorForm({ secret, qr, error }: AuthenticatorFormProps) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
      <p>{t("join.scan")}</p>
      <svg width="240" height="240" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t("join.qr")} shapeRendering="crispEdges">
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p>{t("join.secret")}</p>
      <p className="lede" translate="no">
        <strong>{(secret.match(/.{1,4}/g) ?? []).join(" ")}</strong>
      </p>
      <TextField name="code" label={t("field.code")} hint={t("field.codeHint")} error={error} inputMode="numeric" maxLength={20} width="s" autoComplete="one-time-code" />
      <Button name="intent" value="finish">
        {t("join.confirm")}
      </Button>
    </Form>
  );
}
