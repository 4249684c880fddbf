import { useTranslation } from "react-i18next";
import { type Freshness, type StalePart, stalePartsOf } from "~/domain/measures/draft";
import { type Amount, type MeasureSource, type MeasureText, TEXT_FIELDS, type TextField as Part } from "~/domain/measures/measure";
import type { InEveryLanguage } from "~/domain/shared/language";
import { Checkboxes } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { useAdminForm } from "./admin-form";
import { LanguageFields } from "./language-fields";

const ROWS: Partial<Record<Part, number>> = { name: 1, howLong: 3, short: 3, whoLearnsYourName: 4, ifYouStop: 4 };
const LIST_ROWS = 8;

/** Every part in three languages; what changed in one language only can be ticked as still right in the others. */
export function TextFields({ texts, freshness }: { texts: InEveryLanguage<MeasureText>; freshness: Freshness }) {
  const { t } = useTranslation("admin");
  const stale = stalePartsOf(freshness);
  return (
    <>
      {TEXT_FIELDS.map((field) => {
        const asText = (language: "kk" | "ru" | "en"): string => [texts[language][field]].flat().join("\n");
        const kept = { kk: asText("kk"), ru: asText("ru"), en: asText("en") };
        const isList = Array.isArray(texts.kk[field]);
        return (
          <div key={field}>
            <LanguageFields name={field} label={t(`field.${field}`)} hint={isList ? t("edit.listHint") : undefined} kept={kept} rows={isList ? LIST_ROWS : (ROWS[field] ?? 3)} />
            <StillRight stale={stale.filter((part) => part.field === field)} field={field} />
          </div>
        );
      })}
    </>
  );
}

function StillRight({ stale, field }: { stale: readonly StalePart[]; field: Part }) {
  const { t } = useTranslation("admin");
  const { values } = useAdminForm();
  if (stale.length === 0) return null;
  const choices = stale.map(({ language, after }) => ({
    value: `${field}.${language}`,
    label: t("edit.stillRight", { language: LANGUAGE_NAMES[language], after: LANGUAGE_NAMES[after] }),
  }));
  return <Checkboxes name={`stillRight.${field}`} label={t("edit.stale")} values={values(`stillRight.${field}`)} choices={choices} />;
}

export function AmountFields({ amounts }: { amounts: readonly Amount[] }) {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  const per = (["month", "once"] as const).map((each) => ({ value: each, label: t(`amount.${each}`) }));
  const bound = (["exactly", "up-to", "at-least"] as const).map((each) => ({ value: each, label: t(`amount.${each}`) }));
  return (
    <>
      <h2>{t("amount.title")}</h2>
      <p>{t("amount.text")}</p>
      {[...amounts, undefined].map((amount, row) => {
        const name = (part: string): string => `amount.${row}.${part}`;
        return (
          <fieldset key={row} className="langs">
            <legend>{amount ? `{${amount.key}}` : t("amount.another")}</legend>
            <div>
              <TextField name={name("key")} label={t("amount.key")} error={errorAt(name("key"))} value={value(name("key"), amount?.key)} />
              <TextField name={name("mci")} label={t("amount.mci")} inputMode="decimal" error={errorAt(name("mci"))} value={value(name("mci"), amount && String(amount.mci))} />
              <Select name={name("per")} label={t("amount.per")} options={per} value={value(name("per"), amount?.per ?? "month")} />
              <Select name={name("bound")} label={t("amount.bound")} options={bound} value={value(name("bound"), amount?.bound ?? "exactly")} />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}

export function SourceFields({ sources }: { sources: readonly MeasureSource[] }) {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  return (
    <>
      <h2>{t("source.heading")}</h2>
      {[...sources, undefined].map((source, row) => {
        const name = (part: string): string => `source.${row}.${part}`;
        return (
          <fieldset key={row} className="panel">
            <legend>{source ? source.reference : t("source.another")}</legend>
            <LanguageFields name={name("title")} label={t("source.name")} kept={source?.title} />
            <TextField name={name("reference")} label={t("source.reference")} width="l" error={errorAt(name("reference"))} value={value(name("reference"), source?.reference)} />
            <TextField name={name("readOn")} type="date" width="m" label={t("source.readOn")} error={errorAt(name("readOn"))} value={value(name("readOn"), source?.readOn)} />
          </fieldset>
        );
      })}
    </>
  );
}

