import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import { BackLink } from "~/ui/button";
import { ErrorSummary, type FieldError } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { DeskPage } from "~/web/desk-page";
import type { Desk } from "~/web/desk";

interface AdminFrameProps {
  desk: Desk;
  language: Language;
  title: ReactNode;
  back?: { href: string; label: string };
  errors?: readonly FieldError[];
  /** Said after a change has been kept. */
  done?: ReactNode;
  children: ReactNode;
}

/** A page of administration: what is wrong or was done first, then its heading. */
export function AdminFrame({ desk, language, title, back, errors = [], done, children }: AdminFrameProps) {
  const { t } = useTranslation("problems");
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("summaryTitle")} errors={errors} />
      {done && errors.length === 0 && (
        <Notice kind="success" role="status">
          <p>{done}</p>
        </Notice>
      )}
      {back && <BackLink href={back.href}>{back.label}</BackLink>}
      <h1>{title}</h1>
      {children}
    </DeskPage>
  );
}
