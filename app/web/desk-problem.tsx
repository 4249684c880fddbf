import { useTranslation } from "react-i18next";
import { WayList } from "~/ui/way-list";
import { DeskEntryPage, DeskPage } from "./desk-page";
import { paths } from "./paths";
import type { ProblemShown } from "./problem-page";

/** Why a page of the desk could not be shown: in the member's own language, inside the frame they work in, with the way back. */
export function DeskProblem({ because, code, desk, language = "kk" }: ProblemShown) {
  const { t } = useTranslation(["problems", "staff", "admin"]);
  const back = desk?.role === "administrator" ? { href: paths.admin(), title: t("admin:nav.home") } : { href: paths.queue(), title: t("staff:queue.title") };
  const said = (
    <>
      <h1>{t(`${because}.title`)}</h1>
      <p>{t(`${because}.text`)}</p>
      {because === "notFound" && desk && desk.role !== "administrator" && <p>{t("staff:case.gone")}</p>}
      {code && <p className="num">{t("code", { code })}</p>}
      <h2>{t("waysOn")}</h2>
      <WayList ways={[back]} />
    </>
  );
  return desk ? <DeskPage desk={desk} language={language}>{said}</DeskPage> : <DeskEntryPage language={language}>{said}</DeskEntryPage>;
}
