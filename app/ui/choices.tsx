import type { ReactNode } from "react";
import { GroupFrame, type FieldFrameProps } from "./field-frame";
import { fieldId } from "./field-id";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Fields that belong to this choice, shown while it is chosen (by CSS; always shown where `:has` is unknown). */
  reveals?: ReactNode;
  lang?: string;
  /** Set off from the others: "prefer not to say". */
  isApart?: boolean;
};

type GroupProps = FieldFrameProps & { choices: readonly Choice[]; isInline?: boolean };

export function Radios({ choices, value, isInline, ...frame }: GroupProps & { value?: string }) {
  return (
    <GroupFrame {...frame}>
      <ChoiceList type="radio" name={frame.name} chosen={value === undefined ? [] : [value]} {...{ choices, isInline }} />
    </GroupFrame>
  );
}

export function Checkboxes({ choices, values = [], isInline, ...frame }: GroupProps & { values?: readonly string[] }) {
  return (
    <GroupFrame {...frame}>
      <ChoiceList type="checkbox" name={frame.name} chosen={values} {...{ choices, isInline }} />
    </GroupFrame>
  );
}

type ChoiceListProps = Pick<GroupProps, "name" | "choices" | "isInline"> & {
  type: "radio" | "checkbox";
  chosen: readonly string[];
};

function ChoiceList({ choices, isInline, ...list }: ChoiceListProps) {
  return (
    <div className={isInline ? "opts inline" : "opts"}>
      {choices.map((choice, index) => (
        <ChoiceRow key={choice.value} choice={choice} index={index} {...list} />
      ))}
    </div>
  );
}

type ChoiceRowProps = Pick<ChoiceListProps, "type" | "name" | "chosen"> & { choice: Choice; index: number };

function ChoiceRow({ choice, index, type, name, chosen }: ChoiceRowProps) {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
  const hintId = choice.hint ? `${id}-more` : undefined;
  return (
    <>
      <div className={choice.isApart ? "opt apart" : "opt"}>
        <input
          {...{ type, name, id }}
          value={choice.value}
          defaultChecked={chosen.includes(choice.value)}
          aria-describedby={hintId}
          autoComplete="off"
        />
        <label htmlFor={id} lang={choice.lang}>
          {choice.label}
          {choice.hint && (
            <span className="small" id={hintId}>
              {choice.hint}
            </span>
          )}
        </label>
      </div>
      {choice.reveals && <div className="rev">{choice.reveals}</div>}
    </>
  );
}
