import type { ReactNode } from "react";
import { Button } from "./button";

type FiltersProps = {
  action: string;
  label: string;
  submitLabel: string;
  clear?: { href: string; label: string };
  children: ReactNode;
};

/** Filters of a list: a GET form, so that the choice is in the address and can be shared. */
export function Filters({ action, label, submitLabel, clear, children }: FiltersProps) {
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
