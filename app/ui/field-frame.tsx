import type { ReactNode } from "react";
import { fieldId } from "./field-id";

export type FieldFrameProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The label is the page's heading: a page with one question. */
  isPageHeading?: boolean;
};

/** Label, hint and error around one control. */
export function FieldFrame({ children, ...frame }: FieldFrameProps & { children: ReactNode }) {
  const label = <label htmlFor={fieldId(frame.name)}>{frame.label}</label>;
  return (
    <div className={frame.error ? "field bad" : "field"}>
      {frame.isPageHeading ? <h1>{label}</h1> : label}
      <HintAndError {...frame} />
      {children}
    </div>
  );
}

/** Legend, hint and error around a group of choices. */
export function GroupFrame({ children, ...frame }: FieldFrameProps & { children: ReactNode }) {
  return (
    <fieldset className={frame.error ? "field bad" : "field"} aria-describedby={describedBy(frame)}>
      <legend>{frame.isPageHeading ? <h1>{frame.label}</h1> : frame.label}</legend>
      <HintAndError {...frame} />
      {children}
    </fieldset>
  );
}

function HintAndError({ name, hint, error }: FieldFrameProps) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

export function describedBy({ name, hint, error }: FieldFrameProps): string | undefined {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** What the control itself carries. Nothing is remembered by the browser unless a page says otherwise. */
export function controlProps(frame: FieldFrameProps, autoComplete = "off") {
  return {
    id: fieldId(frame.name),
    name: frame.name,
    autoComplete,
    "aria-describedby": describedBy(frame),
    "aria-invalid": frame.error ? true : undefined,
  };
}
