import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isTenge, PARAMETER_NAMES } from "~/domain/measures/parameters";
import type { TouchedAmount } from "~/domain/measures/touched-by-mci.server";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { Checkboxes } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { formatDay, formatNumber, formatTenge } from "~/web/format";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { useAdminForm } from "./admin-form";
import { LanguageFields } from "./language-fields";
import type { LookedAt } from "./parameter-acts.server";

/** A value, from when, and who set it. It is looked at first and kept second. */
export function ParameterForm() {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("parameters.enter")}</h2>
      <p>{t("parameters.enterText")}</p>
      <input type="hidden" name="intent" value="look" />
      <Select
        name="name"
        label={t("parameters.which")}
        error={errorAt("name")}
        value={value("name")}
        placeholder={t("parameters.choose")}
        options={PARAMETER_NAMES.map((name) => ({ value: name, label: t(`parameter.${name}`) }))}
      />
      <TextField name="value" label={t("parameters.value")} hint={t("parameters.valueHint")} inputMode="numeric" width="s" error={errorAt("value")} value={value("value")} />
      <TextField name="inForceFrom" type="date" label={t("parameters.from")} width="m" error={errorAt("inForceFrom")} value={value("inForceFrom")} />
      <LanguageFields name="source" label={t("parameters.source")} hint={t("parameters.sourceHint")} />
      <ButtonRow>
        <Button>{t("parameters.look")}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Before it is kept: the value in words, and each sentence of each measure that it changes. */
export function LookBeforeSaving({ answer: { entered, touched, leap, typed }, language }: { answer: LookedAt; language: Language }) {
  const { t } = useTranslation("admin");
  const { errorAt } = useAdminForm();
  const { name, value, inForceFrom } = entered;
  const amount = isTenge(name) ? formatTenge(language, value) : t("parameters.days", { count: value });
  return (
    <section className="panel">
      <h2>{t("parameters.before")}</h2>
      <p>{t("parameters.summary", { name: t(`parameter.${name}`), value: amount, date: formatDay(language, inForceFrom) })}</p>
      <p>{touched.length > 0 ? t("parameters.touched", { count: touched.length }) : t("parameters.touchesNothing")}</p>
      {touched.map((each) => (
        <Touched key={`${each.slug} ${each.amount.key}`} touched={each} language={language} />
      ))}
      <Form method="post" reloadDocument>
        {Object.entries(typed).map(([field, [said]]) => (field === "intent" || field === "sure" ? null : <input key={field} type="hidden" name={field} value={said} />))}
        {leap !== null && (
          <Checkboxes
            name="sure"
            label={t("parameters.leap", { before: formatTenge(language, leap), after: amount })}
            error={errorAt("sure")}
            choices={[{ value: "yes", label: t("parameters.sure") }]}
          />
        )}
        <ButtonRow>
          <Button name="intent" value="save">
            {t("parameters.save")}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

function Touched({ touched: { names, amount, before, after, sentences }, language }: { touched: TouchedAmount; language: Language }) {
  const { t } = useTranslation("admin");
  const old = before === null ? t("parameters.unknown") : formatTenge(language, before);
  const filled = (sentence: string): string => sentence.replaceAll(`{${amount.key}}`, formatTenge(language, after));
  return (
    <>
      <h3>{names[language]}</h3>
      <p>
        {t("parameters.change", { mci: formatNumber(language, amount.mci) })} <del>{old}</del> <ins>{formatTenge(language, after)}</ins>
      </p>
      <ul>
        {LANGUAGES.flatMap((each) =>
          sentences[each].map((sentence) => (
            <li key={each + sentence}>
              {`${LANGUAGE_NAMES[each]}: `}
              <span lang={each}>{filled(sentence)}</span>
            </li>
          )),
        )}
      </ul>
    </>
  );
}
