import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MeasureSlug, Wish } from "~/domain/measures/measure";
import { WISHES } from "~/domain/measures/measure";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Hero } from "~/ui/hero";
import { Notice } from "~/ui/notice";
import { Steps } from "~/ui/steps";
import { WayList } from "~/ui/way-list";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";

export const handle: Handle = { title: ({ t }) => t("site.name") };

export const loader = publicLoader(({ language, query }) => ({ language, isFinished: query.get("finished") === "1" }));

/** Each wish is drawn as the measure it most often leads to. */
const DRAWN_AS: Record<Wish, MeasureSlug> = {
  job: "vacancy",
  "first-job": "first-workplace",
  training: "training-college",
  business: "bastau-business",
  relocation: "relocation",
  advice: "consultation",
};
const STEPS = ["choose", "code", "answer", "visit"] as const;

export default function Home() {
  const { language, isFinished } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["public", "seeker"]);
  const wishes = WISHES.map((wish) => ({
    href: wish === "advice" ? paths.measure(language, "consultation") : paths.measures(language, { wish }),
    title: t(`wish.${wish}`),
    pictogram: DRAWN_AS[wish],
  }));
  return (
    <PortalPage
      language={language}
      isWide
      lead={
        <>
          {isFinished && (
            <div className="col">
              <Notice kind="success" role="status">
                <p>
                  <strong>{t("home.finishedTitle")}.</strong> {t("home.finished")}
                </p>
              </Notice>
            </div>
          )}
          <Hero title={t("home.title")}>
            <p className="lede">{t("home.lede")}</p>
            <ButtonRow>
              <ButtonLink href={paths.measures(language)}>{t("home.find")}</ButtonLink>
              <ButtonLink kind="secondary" href={paths.apply(language)}>
                {t("home.apply")}
              </ButtonLink>
            </ButtonRow>
            <p>
              <a href={paths.status(language)}>{t("home.status")}</a>
            </p>
          </Hero>
        </>
      }
    >
      <h2>{t("home.wishes")}</h2>
      <WayList ways={wishes} isTiled />
      <WayList ways={[{ href: paths.check(language), title: t("check.link"), text: t("check.linkText") }]} isOffer />
      <h2>{t("home.how.title")}</h2>
      <Steps steps={STEPS.map((step) => ({ title: t(`home.how.${step}`), text: t(`home.how.${step}Text`) }))} isAcross />
      <div className="pair">
        <Notice kind="success" title={t("home.free.title")}>
          <p>{t("home.free.text")}</p>
          <p>
            <a href={paths.privacy(language)}>{t("home.free.link")}</a>
          </p>
        </Notice>
        <Notice title={t("home.exitTitle")}>
          <p>{t("exit.explained")}</p>
        </Notice>
      </div>
    </PortalPage>
  );
}
