import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ALWAYS_OPEN } from "~/domain/measures/intake";
import { type IntakeInScope, listIntakes } from "~/domain/measures/list-intakes.server";
import { answersFor } from "~/domain/staff/administrator";
import { DataTable } from "~/ui/data-table";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Tag } from "~/ui/tag";
import { deskLinks } from "~/web/desk-page";
import { formatDay } from "~/web/format";
import { administratorLoader } from "~/web/guard/administrator.server";
import { INTAKE_TONE, nextIntake } from "~/web/intake-words";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { AdminFrame } from "./parts/admin-frame";
import { chosenScope } from "./parts/scope-choice.server";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("intakes.title", { ns: "admin" }) };

export const loader = administratorLoader(({ by, language, desk, query, today, enter }) =>
  enter(async (db) => {
    const chosen = await chosenScope(db, query.get("scope"), { remit: by.remit, language });
    const intakes = await listIntakes(db, chosen.scope, today);
    return { language, desk, chosen, intakes, mayChange: answersFor(by.remit, chosen.scope), done: query.get("done") };
  }),
);

export default function Intakes() {
  const { t } = useTranslation("admin");
  const { language, desk, chosen, intakes, mayChange, done } = useLoaderData<typeof loader>();
  const { scope } = chosen;
  const columns = [
    { key: "measure", label: t("intakes.measure") },
    { key: "now", label: t("intakes.now") },
    { key: "from", label: t("intakes.from") },
    ...(mayChange ? [{ key: "change", label: t("intakes.act"), isHidden: true }] : []),
  ];
  const from = ({ slug, kept }: IntakeInScope): string => {
    if (slug === ALWAYS_OPEN) return t("intakes.fromLaw");
    return kept && scope !== "*" ? t("intakes.fromRegion") : t("intakes.fromCountry");
  };
  const rows = intakes.map((intake) => ({
    key: intake.slug,
    cells: {
      measure: intake.names[language],
      now: <IntakeNow intake={intake} />,
      from: from(intake),
      change: intake.slug !== ALWAYS_OPEN && (
        <a href={paths.adminIntake(intake.slug, { scope })}>
          {t("intakes.change")}
          <span className="vh">{`: ${intake.names[language]}`}</span>
        </a>
      ),
    },
  }));
  return (
    <AdminFrame desk={desk} language={language} title={t("intakes.title")} done={done && t(done === "same" ? "nothingNew" : "intakes.saved")}>
      <p>{t("intakes.text")}</p>
      <Filters action={paths.adminIntakes()} label={t("intakes.scope")} submitLabel={t("intakes.show")}>
        <Select name="scope" label={t("intakes.scope")} value={scope} options={chosen.options} />
      </Filters>
      <DataTable caption={t("intakes.table", { scope: chosen.label })} columns={columns} rows={rows} empty={t("intakes.empty")} />
    </AdminFrame>
  );
}

/** The state of today with the days that are known. */
function IntakeNow({ intake: { now } }: { intake: IntakeInScope }) {
  const { t } = useTranslation("public");
  const { t: a } = useTranslation("admin");
  const { language } = useLoaderData<typeof loader>();
  return (
    <>
      <Tag tone={INTAKE_TONE[now.state]}>{t(`intake.${now.state}`)}</Tag>
      {now.state !== "open" && now.state !== "closed" && <span className="small">{` ${nextIntake(t, language, now)}`}</span>}
      {now.closesOn && <span className="small">{` ${a("intakes.until", { date: formatDay(language, now.closesOn) })}`}</span>}
    </>
  );
}
