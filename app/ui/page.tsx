import type { ReactNode } from "react";
import { LanguageSwitch, type LanguageSwitchProps } from "./language-switch";
import { Mark } from "./mark";
import { Ornament } from "./ornament";

export type PageLink = { href: string; label: string; isCurrent?: boolean };

type ExitProps = { action?: string; label: string; hint: string; fields?: Record<string, string> };

export type PageProps = {
  name: string;
  homeHref: string;
  skipLabel: string;
  exit?: ExitProps;
  languages?: LanguageSwitchProps;
  nav?: NavProps;
  footer?: { label: string; links: readonly PageLink[]; text?: ReactNode };
  demoNotice?: string;
  isPrivate?: boolean;
  isWide?: boolean;
  account?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
};

type NavProps = {
  label: string;
  links: readonly PageLink[];
  /** On a phone many ways open out of one line; wide windows show them all. */
  isFolded?: boolean;
};

/** The frame of every page. The exit comes first in the document, so it is the first stop of the Tab key. */
export function Page(props: PageProps) {
  const { nav, footer, demoNotice, isPrivate, isWide, lead, children } = props;
  return (
    <>
      {demoNotice && <aside className="demo" aria-label="DEMO">{demoNotice}</aside>}
      <TopBar {...props} />
      {nav && <PageNav {...nav} />}
      {!lead && <Ornament />}
      <main id="main" tabIndex={-1} className={isWide ? "wide" : undefined} data-private={isPrivate ? "" : undefined}>
        {lead}
        {lead && <Ornament />}
        <div className="col">{children}</div>
      </main>
      {footer && <PageFooter {...footer} />}
    </>
  );
}

function Exit({ action = "/exit", label, hint, fields = {} }: ExitProps) {
  return (
    <form className="exit" method="post" action={action} data-exit="">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">
        {label}
        <span className="vh">{`: ${hint}`}</span>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M4 4l12 12M16 4L4 16" />
        </svg>
      </button>
    </form>
  );
}

/** Stays at the top of a wide window, so that the exit is always in reach and never lies over the text. */
function TopBar({ name, homeHref, skipLabel, exit, languages, account }: PageProps) {
  return (
    <header className="bar">
      {exit && <Exit {...exit} />}
      <a className="skip" href="#main">
        {skipLabel}
      </a>
      <a className="brand" href={homeHref}>
        <Mark />
        {name}
      </a>
      {languages && <LanguageSwitch {...languages} />}
      {account && <div className="account">{account}</div>}
    </header>
  );
}

function PageNav({ label, links, isFolded }: NavProps) {
  const current = links.find(({ isCurrent }) => isCurrent);
  return (
    <nav className="nav" aria-label={label}>
      {isFolded ? (
        <details>
          <summary>{current ? `${label}: ${current.label}` : label}</summary>
          <Links links={links} />
        </details>
      ) : (
        <Links links={links} />
      )}
    </nav>
  );
}

function PageFooter({ label, links, text }: NonNullable<PageProps["footer"]>) {
  return (
    <footer className="foot">
      <nav aria-label={label}>
        <Links links={links} />
      </nav>
      {text && <div className="small">{text}</div>}
    </footer>
  );
}

function Links({ links }: { links: readonly PageLink[] }) {
  return (
    <ul>
      {links.map(({ href, label, isCurrent }) => (
        <li key={href}>
          <a href={href} aria-current={isCurrent ? "page" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
