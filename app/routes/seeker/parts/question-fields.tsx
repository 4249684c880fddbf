import { useTranslation } from "react-i18next";
import { CHOICES, type ChoiceQuestion, PREFER_NOT } from "~/domain/applications/answers";
import { isChoiceQuestion, type QuestionStep } from "~/domain/applications/journey";
import { WISHES } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { Checkboxes, Radios } from "~/ui/choices";
import { Select } from "~/ui/field";
import type { PlacesShown } from "~/web/places-offered.server";
import { CallFields } from "./call-fields";

export interface QuestionFieldsProps {
  step: QuestionStep;
  language: Language;
  typed: Record<string, string[]>;
  errors: readonly { field: string; message: string }[];
  places: PlacesShown;
  mayCall: boolean;
  otherRegion: string;
}

/** The fields of one page; its question is the page's heading. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { t } = useTranslation("seeker");
  const { step, typed, errors } = props;
  const error = (field: string) => errors.find((found) => found.field === field)?.message;
  if (isChoiceQuestion(step)) return <ChoiceFields step={step} typed={typed} error={error(step)} />;
  switch (step) {
    case "wishes":
      return (
        <Checkboxes
          name="wishes"
          label={t("wishes.legend")}
          hint={t("wishes.hint")}
          error={error("wishes")}
          isPageHeading
          values={typed.wishes ?? []}
          choices={WISHES.map((value) => ({ value, label: t(`wishes.${value}`) }))}
        />
      );
    case "region":
      return <RegionFields {...props} error={error("region")} />;
    case "centre":
      return <CentreFields {...props} error={error("centre")} />;
    case "contact":
      return (
        <Radios
          name="contactKind"
          label={t("contact.legend")}
          error={error("contactKind")}
          isPageHeading
          value={typed.contactKind?.[0]}
          choices={[
            { value: "none", label: t("contact.none") },
            ...(props.mayCall ? [{ value: "call", label: t("contact.call") }] : []),
          ]}
        />
      );
    case "call":
      return <CallFields typed={typed} error={error} centre={props.places.centre ?? ""} />;
  }
}

function ChoiceFields({ step, typed, error }: { step: ChoiceQuestion; typed: Record<string, string[]>; error: string | undefined }) {
  const { t } = useTranslation("seeker");
  const hint = step === "age" ? t("age.hint") : step === "document" ? t("document.hint") : t("form.optional");
  return (
    <Radios
      name={step}
      label={t(`${step}.legend`)}
      hint={hint}
      error={error}
      isPageHeading
      value={typed[step]?.[0]}
      choices={[
        ...CHOICES[step].map((value) => ({ value, label: t(`${step}.${value}` as "age.18-35") })),
        { value: PREFER_NOT, label: t("form.preferNot"), isApart: true },
      ]}
    />
  );
}

function RegionFields({ typed, places, error }: QuestionFieldsProps & { error: string | undefined }) {
  const { t } = useTranslation("seeker");
  return (
    <>
      <h1>{t("centre.legend")}</h1>
      <p>{t("centre.text")}</p>
      <Select
        name="region"
        label={t("centre.region")}
        error={error}
        value={typed.region?.[0]}
        placeholder={t("centre.chooseRegion")}
        options={places.options}
      />
    </>
  );
}

function CentreFields({ typed, places, error, otherRegion }: QuestionFieldsProps & { error: string | undefined }) {
  const { t } = useTranslation("seeker");
  return (
    <>
      <Radios
        name="centre"
        label={t("centre.legend")}
        hint={t("centre.inRegion", { region: places.region ?? "" })}
        error={error}
        isPageHeading
        value={typed.centre?.[0]}
        choices={places.options.map(({ value, label, serves, isShut }) => ({
          value,
          label,
          ...(isShut ? { hint: t("centre.shut") } : serves ? { hint: t("centre.serves", { districts: serves }) } : {}),
        }))}
      />
      <p>
        <a href={otherRegion}>{t("centre.otherRegion")}</a>
      </p>
    </>
  );
}
