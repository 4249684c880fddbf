import { useTranslation } from "react-i18next";
import { TextField } from "~/ui/field";
import { type DeskProblem, type FieldProblem, messageAt } from "./field-problems";

/** A new password and its repetition as they were typed: spaces at the ends belong to it. */
export function readNewPassword(values: Record<string, string[]>): { ok: true; password: string } | { ok: false; problem: FieldProblem } {
  const password = values.newPassword?.at(-1) ?? "";
  if (password === "") return { ok: false, problem: { field: "newPassword", problem: "newPasswordEmpty" } };
  if (password !== (values.repeat?.at(-1) ?? "")) return { ok: false, problem: { field: "repeat", problem: "repeatDiffers" } };
  return { ok: true, password };
}

export function NewPasswordFields({ problems }: { problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <>
      <TextField
        name="newPassword"
        type="password"
        label={t("field.newPassword")}
        hint={t("field.newPasswordHint")}
        error={messageAt(problems, "newPassword")}
        width="l"
        autoComplete="new-password"
      />
      <TextField name="repeat" type="password" label={t("field.repeat")} error={messageAt(problems, "repeat")} width="l" autoComplete="new-password" />
    </>
  );
}
