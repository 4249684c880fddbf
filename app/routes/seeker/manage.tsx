import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { countOpenings } from "~/domain/applications/count-openings.server";
import { BackLink } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { WayList } from "~/ui/way-list";
import { formatDay } from "~/web/format";
import { seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

/** Everything the holder of the code decides about the application, and how many at the centre have opened it. */
export const loader = seekerLoader(async ({ language, own, enter, show }) =>
  show({
    language,
    isOver: isFinished(own.status),
    isWithdrawn: own.status === "withdrawn",
    openedBy: await enter((db) => countOpenings(db, own.id)),
    expiresOn: own.expiresOn,
  }),
);

export default function Manage() {
  const { t } = useTranslation("seeker");
  const { language, isOver, isWithdrawn, openedBy, expiresOn } = useLoaderData<typeof loader>();
  const ways = [
    ...(isWithdrawn ? [] : [{ href: paths.contact(language), title: t("manage.contact"), text: t("manage.contactText") }]),
    ...(isWithdrawn ? [] : [{ href: paths.newCode(language), title: t("manage.newCode"), text: t("manage.newCodeText") }]),
    ...(isOver ? [] : [{ href: paths.withdraw(language), title: t("application.withdraw"), text: t("manage.withdrawText") }]),
    { href: paths.erase(language), title: t("application.erase"), text: t("manage.eraseText") },
  ];
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.application(language)}>{t("application.title")}</BackLink>
      <h1>{t("manage.title")}</h1>
      <WayList ways={ways} />
      <Facts
        facts={[
          { term: t("manage.openedBy"), value: <span className="num">{openedBy}</span> },
          { term: t("manage.expires"), value: formatDay(language, expiresOn) },
        ]}
      />
    </PortalPage>
  );
}
