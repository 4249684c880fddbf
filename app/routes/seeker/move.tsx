import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { acceptMove, declineMove } from "~/domain/applications/decide-move.server";
import { readProposal } from "~/domain/applications/move-proposal.server";
import { promiseFor } from "~/domain/applications/working-calendar.server";
import { findCentre } from "~/domain/centres/list-centres.server";
import { BackLink, Button, ButtonRow } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { one } from "~/web/form.server";
import { formatDay } from "~/web/format";
import { seekerAction, seekerLoader, type SeekerVisit } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { OwnForm } from "./parts/own-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

/** What is proposed, one step further than the first screen; without a proposal there is nothing to decide here. */
export const loader = seekerLoader(async ({ language, own, threadKey, today, enter, show }: SeekerVisit) => {
  const read = await enter(async (db) => {
    const proposal = own.status === "move_proposed" ? await readProposal(db, own.id, threadKey) : undefined;
    if (!proposal) return undefined;
    return { proposal, from: await findCentre(db, own.centre), to: await findCentre(db, proposal.toCentre), due: await promiseFor(db, today) };
  });
  if (!read) throw redirect(paths.application(language));
  const { proposal, from, to, due } = read;
  return show({
    language,
    version: own.version,
    reason: proposal.reason,
    due,
    from: from?.names[language] ?? "",
    to: { name: to?.names[language] ?? "", address: to?.address?.[language] ?? "", hours: to?.hours?.[language] ?? "" },
  });
});

/** Yes or no; anything else, and an answer from a page that is older than the last act, changes nothing. */
export const action = seekerAction(async ({ language, own, threadKey, today, values, enter, show }) => {
  const asked = { application: own.id, threadKey, version: Number(one(values, "version")) };
  const answer = one(values, "answer");
  if (answer === "yes") {
    const moved = await acceptMove(enter, asked, today);
    if (!moved.ok && moved.because === "shut") return show({ isShut: true }, 422);
    if (moved.ok) return redirect(`${paths.application(language)}?done=moved`);
  }
  const declined = answer === "no" && (await enter((db) => declineMove(db, asked, today))).ok;
  return redirect(`${paths.application(language)}${declined ? "?done=stays" : ""}`);
});

export default function Move() {
  const { t } = useTranslation("seeker");
  const { language, version, reason, due, from, to } = useLoaderData<typeof loader>();
  const answer = useActionData<{ isShut: boolean }>();
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.application(language)}>{t("application.title")}</BackLink>
      {answer?.isShut && (
        <Notice kind="warn" title={t("move.shutTitle")} role="alert">
          <p>{t("move.shutText")}</p>
        </Notice>
      )}
      <h1>{t("move.title")}</h1>
      <p className="lede">{t("move.text")}</p>
      <Facts
        facts={[
          { term: t("move.other"), value: to.name },
          { term: t("visit.where"), value: to.address },
          { term: t("visit.open"), value: to.hours },
          { term: t("move.present"), value: from },
          { term: t("move.why"), value: t(`move.reason.${reason}`) },
        ]}
      />
      <h2>{t("move.ifYes")}</h2>
      <ul>
        <li>{t("move.yesReads")}</li>
        <li>{t("move.yesNumber")}</li>
        <li>{t("move.yesDue", { date: formatDay(language, due) })}</li>
      </ul>
      <OwnForm>
        <input type="hidden" name="version" value={version} />
        <ButtonRow>
          <Button name="answer" value="yes">
            {t("move.yes")}
          </Button>
          <Button kind="secondary" name="answer" value="no">
            {t("move.no")}
          </Button>
        </ButtonRow>
      </OwnForm>
      <p className="small">{t("move.writing")}</p>
    </PortalPage>
  );
}
