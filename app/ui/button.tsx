import type { ReactNode } from "react";

type Kind = "primary" | "secondary" | "quiet" | "danger";

type ButtonProps = {
  id?: string;
  kind?: Kind;
  type?: "submit" | "button" | "reset";
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  isDisabled?: boolean;
  accessKey?: string;
  "data-key"?: string;
  "data-rows"?: string;
  "aria-keyshortcuts"?: string;
  children: ReactNode;
};

export function Button({ kind = "primary", type = "submit", isDisabled, children, ...rest }: ButtonProps) {
  return (
    <button className={classOf(kind)} type={type} disabled={isDisabled} {...rest}>
      {children}
    </button>
  );
}

type ButtonLinkProps = { kind?: Kind; href: string; rel?: string; children: ReactNode };

export function ButtonLink({ kind = "primary", href, rel, children }: ButtonLinkProps) {
  return (
    <a className={classOf(kind)} href={href} rel={rel}>
      {children}
    </a>
  );
}

type BackLinkProps = { href: string; "data-key"?: string; "aria-keyshortcuts"?: string; children: ReactNode };

export function BackLink({ children, ...rest }: BackLinkProps) {
  return (
    <a className="back" {...rest}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>;
}

const classOf = (kind: Kind) => (kind === "primary" ? "btn" : `btn ${kind}`);
