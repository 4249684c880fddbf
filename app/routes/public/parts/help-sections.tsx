import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Description } from "~/ui/description";
import { WayList } from "~/ui/way-list";
import { paths } from "~/web/paths";
import { textList } from "~/web/text-list";

const ORDER = ["who", "free", "lines", "police", "where", "papers", "young", "phone", "work"] as const;
type Part = (typeof ORDER)[number];

// why: these ids stay in the browser's history with the address, so they are numbers.
const idOf = (part: Part): string => `p${ORDER.indexOf(part) + 1}`;
export const HELP_PHONE = idOf("phone");
export const HELP_PAPERS = idOf("papers");

/** Who may get what, where, and what it costs in confidence. Only what the sources say, with the day they were read. */
export function HelpSections({ language }: { language: Language }) {
  const { t } = useTranslation("public");
  const bodies: Record<Part, ReactNode> = {
    who: <Items part="who" before={t("help.who.intro")} after={t("help.who.after")} />,
    free: <FreeServices />,
    lines: <HelpLines />,
    police: <Items part="police" />,
    where: <Items part="where" before={t("help.where.intro")} />,
    papers: <Papers />,
    young: <Items part="young" />,
    phone: <Items part="phone" />,
    work: <Work language={language} />,
  };
  const sections = ORDER.map((part) => ({ id: idOf(part), title: t(`help.${part}.title`), body: bodies[part] }));
  return (
    <>
      <nav aria-label={t("help.contents")}>
        <WayList ways={sections.map(({ id, title }) => ({ href: `#${id}`, title }))} />
      </nav>
      <Description sections={sections} />
    </>
  );
}

function List({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

type ListedPart = Exclude<Part, "lines" | "work">;

function Items({ part, before, after }: { part: ListedPart; before?: string; after?: string }) {
  const { t } = useTranslation("public");
  return (
    <>
      {before && <p>{before}</p>}
      <List of={textList(t(`help.${part}.items`, { returnObjects: true }))} />
      {after && <p>{after}</p>}
    </>
  );
}

function FreeServices() {
  const { t } = useTranslation("public");
  return (
    <>
      <Items part="free" before={t("help.free.intro")} />
      <p>{t("help.free.know")}</p>
      <List of={textList(t("help.free.rules", { returnObjects: true }))} />
    </>
  );
}

/** Each line with its limits, told before the way to call it. Numbers that no source confirms are left out. */
function HelpLines() {
  const { t } = useTranslation("public");
  return (
    <>
      <p>{t("help.lines.intro")}</p>
      {(["116-16", "111"] as const).map((number) => (
        <div key={number}>
          <h3>{number}</h3>
          <p>{t(`help.lines.${number}`)}</p>
          <WayList ways={[{ href: `tel:${number.replace("-", "")}`, title: t("help.lines.call", { number }) }]} />
        </div>
      ))}
    </>
  );
}

function Papers() {
  const { t } = useTranslation("public");
  return (
    <>
      <Items part="papers" before={t("help.papers.work")} />
      <p>{t("help.papers.intro")}</p>
      <List of={textList(t("help.papers.rights", { returnObjects: true }))} />
    </>
  );
}

function Work({ language }: { language: Language }) {
  const { t } = useTranslation("public");
  return (
    <>
      <p>{t("help.work.text")}</p>
      <ButtonRow>
        <ButtonLink href={paths.measures(language)}>{t("nav.measures")}</ButtonLink>
        <ButtonLink kind="secondary" href={paths.apply(language)}>
          {t("nav.apply")}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
