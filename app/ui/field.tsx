import type { InputHTMLAttributes } from "react";
import { controlProps, FieldFrame, type FieldFrameProps } from "./field-frame";

export { fieldId } from "./field-id";

type TextFieldProps = FieldFrameProps & {
  type?: "text" | "tel" | "password" | "search" | "date";
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  value?: string;
  maxLength?: number;
  width?: "s" | "m" | "l";
  autoComplete?: string;
  lang?: string;
  required?: boolean;
  shortcut?: { "data-key": string; "aria-keyshortcuts": string };
};

export function TextField({ type = "text", inputMode, value, maxLength, width, autoComplete, lang, required, shortcut, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      <input
        {...controlProps(frame, autoComplete)}
        {...{ type, inputMode, maxLength, lang }}
        className={width && `w-${width}`}
        defaultValue={value}
        aria-required={required}
        {...shortcut}
        spellCheck={false}
      />
    </FieldFrame>
  );
}

/** A file of the own machine; it cannot be given back after a refusal. */
export function FileField({ accept, ...frame }: FieldFrameProps & { accept: string }) {
  return (
    <FieldFrame {...frame}>
      <input {...controlProps(frame)} type="file" accept={accept} className="w-l" />
    </FieldFrame>
  );
}

type TextAreaProps = FieldFrameProps & { value?: string; rows?: number; maxLength?: number; lang?: string };

export function TextArea({ value, rows = 5, maxLength, lang, ...frame }: TextAreaProps) {
  return (
    <FieldFrame {...frame}>
      <textarea {...controlProps(frame)} {...{ rows, maxLength, lang }} defaultValue={value} spellCheck={false} />
    </FieldFrame>
  );
}

type Option = { value: string; label: string };
type OptionGroup = { group: string; options: readonly Option[] };
type SelectProps = FieldFrameProps & { value?: string; placeholder?: string; options: readonly (Option | OptionGroup)[] };

export function Select({ value, placeholder, options, ...frame }: SelectProps) {
  return (
    <FieldFrame {...frame}>
      <select {...controlProps(frame)} defaultValue={value ?? ""}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          "group" in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(entry)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

const renderOption = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
);
