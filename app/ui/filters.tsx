import type { ReactNode } from "react";
import { Button } from "./button";

type FiltersProps = {
  action: string;
  label: string;
  submitLabel: string;
  clear?: { href: string; label: string };
  /** On a phone the form opens out of one line, so that the list is on the first screen. */
  fold?: { isOpen: boolean };
  children: ReactNode;
};

/** Filters of a list: a GET form, so that the choice is in the address and can be shared. */
export function Filters({ fold, ...props }: FiltersProps) {
  if (!fold) return <FilterForm {...props} />;
  return (
    <details className="fold no-print" open={fold.isOpen}>
      <summary>{props.label}</summary>
      <FilterForm {...props} />
    </details>
  );
}

function FilterForm({ action, label, submitLabel, clear, children }: Omit<FiltersProps, "fold">) {
  return (
    <form className="filters no-print" method="get" action={action} role="search" aria-label={label}>
      {children}
      <div className="row">
        <Button kind="secondary">{submitLabel}</Button>
        {clear && <a href={clear.href}>{clear.label}</a>}
      </div>
    </form>
  );
}
