import { CHOICES, type ChoiceQuestion, PREFER_NOT } from "~/domain/applications/answers";
import { isChoiceQuestion, type QuestionStep } from "~/domain/applications/journey";
import { WISHES } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { Checkboxes, Radios } from "~/ui/choices";
import { Select } from "~/ui/field";
import type { PlacesShown } from "~/web/places-offered.server";
import { CallFields } from "./call-fields";
import { useWords } from "./words";

export interface QuestionFieldsProps {
  step: QuestionStep;
  language: Language;
  typed: Record<string, string[]>;
  errors: readonly { field: string; message: string }[];
  places: PlacesShown;
  mayCall: boolean;
  otherRegion: string;
}

/** The fields of one question: the page's heading where it stands alone, in two languages where the page has two. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { t, isPaired } = useWords();
  const { step, typed, errors } = props;
  const error = (field: string) => errors.find((found) => found.field === field)?.message;
  const call = <CallFields typed={typed} error={error} centre={props.places.centre} />;
  if (isChoiceQuestion(step)) return <ChoiceFields step={step} typed={typed} error={error(step)} />;
  switch (step) {
    case "wishes":
      return (
        <Checkboxes
          name="wishes"
          label={t("wishes.legend")}
          hint={t("wishes.hint")}
          error={error("wishes")}
          isPageHeading={!isPaired}
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
          isPageHeading={!isPaired}
          value={typed.contactKind?.[0]}
          choices={[
            { value: "none", label: t("contact.none") },
            ...(props.mayCall ? [{ value: "call", label: t("contact.call"), ...(isPaired ? { reveals: call } : {}) }] : []),
          ]}
        />
      );
    case "call":
      return call;
  }
}

function ChoiceFields({ step, typed, error }: { step: ChoiceQuestion; typed: Record<string, string[]>; error: string | undefined }) {
  const { t, isPaired } = useWords();
  const hint = step === "age" ? t("age.hint") : step === "document" ? t("document.hint") : t("form.optional");
  return (
    <Radios
      name={step}
      label={t(`${step}.legend`)}
      hint={hint}
      error={error}
      isPageHeading={!isPaired}
      value={typed[step]?.[0]}
      choices={[
        ...CHOICES[step].map((value) => ({ value, label: t(`${step}.${value}` as "age.18-35") })),
        { value: PREFER_NOT, label: t("form.preferNot"), isApart: true },
      ]}
    />
  );
}

function RegionFields({ typed, places, error }: QuestionFieldsProps & { error: string | undefined }) {
  const { t, line, isPaired } = useWords();
  const Heading = isPaired ? "h2" : "h1";
  return (
    <>
      <Heading>{t("centre.legend")}</Heading>
      <p>{t("centre.text")}</p>
      <Select
        name="region"
        label={t("centre.region")}
        error={error}
        value={typed.region?.[0]}
        placeholder={line.t("centre.chooseRegion")}
        options={places.options}
      />
    </>
  );
}

function CentreFields({ typed, places, error, otherRegion }: QuestionFieldsProps & { error: string | undefined }) {
  const { t, isPaired } = useWords();
  return (
    <>
      <Radios
        name="centre"
        label={t(isPaired ? "check.of.centre" : "centre.legend")}
        hint={isPaired ? undefined : t("centre.inRegion", { region: places.region ?? "" })}
        error={error}
        isPageHeading={!isPaired}
        value={typed.centre?.[0]}
        choices={places.options.map(({ value, label, about, serves, isShut }) => ({
          value,
          label,
          hint: isShut ? (
            t("centre.shut")
          ) : (
            <>
              {about}
              {serves && <br />}
              {serves && t("centre.serves", { districts: serves })}
            </>
          ),
        }))}
      />
      {!isPaired && (
        <p>
          <a href={otherRegion}>{t("centre.otherRegion")}</a>
        </p>
      )}
    </>
  );
}
