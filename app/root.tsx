import { isRouteErrorResponse, Links, Outlet, Scripts, useLocation, useMatches, useParams, useRouteError } from "@remix-run/react";
import type { i18n } from "i18next";
import { type ReactNode, useContext } from "react";
import { I18nextProvider } from "react-i18next";
import { isLanguage, type Language } from "~/domain/shared/language";
import { faviconHref } from "~/ui/mark";
import stylesheet from "~/ui/portal.css?url";
import { deskLinks } from "~/web/desk-page";
import { DeskProblem } from "~/web/desk-problem";
import { i18nIn } from "~/web/i18n";
import { Nonce } from "~/web/nonce";
import { type Handle, stylesheetOf, titleOf } from "~/web/page-title";
import { ProblemPage, problemOf } from "~/web/problem-page";
import { ResponseStatus } from "~/web/response-status";

export const links = () => [{ rel: "icon", href: faviconHref, type: "image/svg+xml" }];

export default function Root() {
  return (
    <Document>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const problem = problemOf(isRouteErrorResponse(error) ? { status: error.status, data: error.data } : undefined);
  const isOfTheDesk = /^\/staff(\/|$)/.test(useLocation().pathname);
  return (
    <Document said={problem.language} stylesheets={isOfTheDesk ? deskLinks() : []} problemTitle={(translate) => translate.t(`${problem.because}.title`, { ns: "problems" })}>
      {isOfTheDesk ? <DeskProblem {...problem} /> : <ProblemPage {...problem} />}
    </Document>
  );
}

interface DocumentProps {
  children: ReactNode;
  said?: Language;
  stylesheets?: readonly { rel: string; href: string }[];
  problemTitle?: (translate: i18n) => string;
}

/** No framework script but at the desk: the one small file only improves pages that work without it. */
function Document({ children, said, stylesheets = [], problemTitle }: DocumentProps) {
  const matches = useMatches() as { handle?: Handle; data: unknown }[];
  const own = usePageLanguage();
  const language = said ?? own;
  const translate = i18nIn(language);
  const status = useContext(ResponseStatus);
  const nonce = useContext(Nonce);
  const isAlive = problemTitle === undefined && matches.some(({ handle }) => handle?.hydrate);
  const title = problemTitle?.(translate) ?? titleOf(matches, translate);
  return (
    <html lang={language} data-status={isAlive ? status : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{status === 422 ? translate.t("errorPrefix", { ns: "problems", title }) : title}</title>
        <link rel="stylesheet" href={stylesheetOf(matches) ?? stylesheet} />
        <Links />
        {stylesheets.map((sheet) => (
          <link key={sheet.href} {...sheet} />
        ))}
        <script src="/door.js" defer />
      </head>
      <body>
        <I18nextProvider i18n={translate}>{children}</I18nextProvider>
        {isAlive && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** A page's language is in its address; a desk page says it in its data. */
function usePageLanguage(): Language {
  const params = useParams();
  const matches = useMatches();
  if (isLanguage(params.lang)) return params.lang;
  for (const { data } of [...matches].reverse()) {
    const said = (data as { language?: unknown } | undefined)?.language;
    if (isLanguage(said)) return said;
  }
  return "kk";
}
