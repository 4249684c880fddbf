import { type InEveryLanguage, LANGUAGES } from "~/domain/shared/language";
import { TextArea, TextField } from "~/ui/field";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { useAdminForm } from "./admin-form";

interface LanguageFieldsProps {
  name: string;
  label: string;
  hint?: string;
  kept?: InEveryLanguage<string> | null;
  /** More than one row makes room for several lines. */
  rows?: number;
}

/** One text in Kazakh, Russian and English, side by side where there is room. */
export function LanguageFields({ name, label, hint, kept, rows = 1 }: LanguageFieldsProps) {
  const { errorAt, value } = useAdminForm();
  return (
    <fieldset className="langs">
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div>
        {LANGUAGES.map((language) => {
          const field = `${name}.${language}`;
          const props = { name: field, label: LANGUAGE_NAMES[language], lang: language, error: errorAt(field), value: value(field, kept?.[language]) };
          return rows > 1 ? <TextArea key={language} {...props} rows={rows} /> : <TextField key={language} {...props} />;
        })}
      </div>
    </fieldset>
  );
}
