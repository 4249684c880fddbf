import { ANY_WORKING_DAY, CALL_HOURS, CALL_WORDS, OFFERED_CALL_DAYS } from "~/domain/applications/answers";
import { Checkboxes, Radios } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { i18nIn } from "~/web/i18n";
import type { CentreShown } from "~/web/places-offered.server";
import { useWords } from "./words";

interface CallFieldsProps {
  typed: Record<string, string[]>;
  error(field: string): string | undefined;
  /** Unknown as long as it is chosen on the same page. */
  centre: CentreShown | undefined;
}

/** What is chosen before anybody has chosen: the working days, and that the centre is not named. */
const UNTOUCHED: CallFieldsProps["typed"] = { days: [ANY_WORKING_DAY], mayName: ["no"] };

/** A number is personal data: here, and only here, consent is asked, with the seven fields of the law (PDL 8(4)). */
export function CallFields({ typed: given, error, centre }: CallFieldsProps) {
  const typed = Object.keys(given).length > 0 ? given : UNTOUCHED;
  const { t, line, isPaired } = useWords();
  const Heading = isPaired ? "h3" : "h1";
  const Part = isPaired ? "h4" : "h2";
  return (
    <>
      <Heading>{t("call.title")}</Heading>
      <p>{t("call.text")}</p>
      <TextField name="number" type="tel" inputMode="tel" label={t("call.number")} hint={t("call.numberHint")} error={error("number")} value={typed.number?.[0]} maxLength={40} width="m" />
      <Checkboxes
        name="days"
        label={t("call.days")}
        hint={centre?.hours ? t("call.when", { hours: centre.hours }) : t("call.whenUnknown")}
        error={error("days")}
        isInline
        values={typed.days ?? []}
        choices={([ANY_WORKING_DAY, ...OFFERED_CALL_DAYS] as const).map((value) => ({ value, label: t(`call.day.${value}`) }))}
      />
      <Checkboxes
        name="hours"
        label={t("call.hours")}
        error={error("hours")}
        isInline
        values={typed.hours ?? []}
        choices={CALL_HOURS.map((value) => ({ value, label: t(`call.hour.${value}`) }))}
      />
      <Select
        name="word"
        label={t("call.word")}
        hint={t("call.wordHint")}
        error={error("word")}
        value={typed.word?.[0]}
        placeholder={line.t("call.chooseWord")}
        options={CALL_WORDS.map((value) => ({ value, label: line.t(`call.words.${value}`) }))}
      />
      <Radios
        name="mayName"
        label={t("call.mayName")}
        error={error("mayName")}
        value={typed.mayName?.[0]}
        choices={[
          { value: "yes", label: t("call.mayNameYes") },
          { value: "no", label: t("call.mayNameNo") },
        ]}
      />
      <Part>{t("consent.title")}</Part>
      <p>{t("consent.why")}</p>
      <ul>
        <li>{t("consent.operator", (language) => ({ centre: centre?.name ?? i18nIn(language).t("together.chosenCentre", { ns: "seeker" }) }))}</li>
        <li>{t("consent.subject")}</li>
        <li>{t("consent.data")}</li>
        <li>{t("consent.period")}</li>
        <li>{t("consent.third")}</li>
        <li>{t("consent.border")}</li>
        <li>{t("consent.publication")}</li>
      </ul>
      <p>{t("consent.withdraw")}</p>
      <Checkboxes
        name="consent"
        label={t("consent.ask")}
        error={error("consent")}
        values={typed.consent ?? []}
        choices={[{ value: "yes", label: t("consent.tick") }]}
      />
    </>
  );
}
