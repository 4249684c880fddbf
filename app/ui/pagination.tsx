import type { PageLink } from "./page";

type PaginationProps = {
  label: string;
  previous?: PageLink;
  next?: PageLink;
  pages?: readonly PageLink[];
  summary?: string;
};

export function Pagination({ label, previous, next, pages = [], summary }: PaginationProps) {
  return (
    <nav className="pages" aria-label={label}>
      {summary && <p>{summary}</p>}
      <ul>
        {previous && <li><a rel="prev" href={previous.href}>{previous.label}</a></li>}
        {pages.map((page) => (
          <li key={page.href}>
            <a href={page.href} aria-current={page.isCurrent ? "page" : undefined}>
              {page.label}
            </a>
          </li>
        ))}
        {next && <li><a rel="next" href={next.href}>{next.label}</a></li>}
      </ul>
    </nav>
  );
}
