import { useTranslation } from "react-i18next";
import { TextField } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";

/** The password once more, beside an act that decides who can read. Each form of a page names its field. */
export function OwnPassword({ name, problems }: { name: string; problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return <TextField name={name} type="password" label={t("field.own")} error={messageAt(problems, name)} width="l" autoComplete="current-password" />;
}
