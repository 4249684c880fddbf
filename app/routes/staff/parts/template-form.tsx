import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LONGEST_ANSWER } from "~/domain/applications/message-length";
import { TEMPLATE_VARIABLES } from "~/domain/applications/reply-template";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { Tag } from "~/ui/tag";
import type { AskedTemplate } from "./template-choice.server";

interface TemplateFormProps {
  asked: AskedTemplate;
  texts: InEveryLanguage<string>;
  source: "own" | "centre" | "country";
  isLead: boolean;
  errorOf(field: Language): string | undefined;
}

const NAME = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

/** Three languages side by side; the places in braces are the same in each. */
export function TemplateForm({ asked, texts, source, isLead, errorOf }: TemplateFormProps) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" noValidate autoComplete="off" reloadDocument key={`${asked.centre} ${asked.measure} ${asked.kind}`}>
      {(["centre", "measure", "kind"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={asked[name]} />
      ))}
      <p>
        <Tag tone={source === "country" ? "plain" : "open"}>{t(`templates.source.${source}`)}</Tag>
      </p>
      <div className="languages">
        {LANGUAGES.map((each) => (
          <TextArea key={each} name={each} label={NAME[each]} error={errorOf(each)} value={texts[each]} rows={16} maxLength={LONGEST_ANSWER} lang={each} />
        ))}
      </div>
      {asked.kind !== "instruction" && <Places />}
      {isLead && (
        <ButtonRow>
          <Button name="intent" value="keep">
            {t("templates.keep")}
          </Button>
          {source === "own" && (
            <Button kind="secondary" name="intent" value="drop">
              {t("templates.drop")}
            </Button>
          )}
        </ButtonRow>
      )}
    </Form>
  );
}

function Places() {
  const { t } = useTranslation("staff");
  return (
    <details>
      <summary>{t("templates.places")}</summary>
      <dl className="places">
        {TEMPLATE_VARIABLES.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{t(`place.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
