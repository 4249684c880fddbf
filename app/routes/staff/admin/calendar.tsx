import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { yearOf } from "~/domain/measures/amount-in-tenge";
import { addCalendarDay, listCalendar, takeBackCalendarDay } from "~/domain/measures/change-calendar.server";
import { parseDay } from "~/domain/shared/day";
import { Button, ButtonRow } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { ConfirmFold } from "~/ui/confirm-fold";
import { DataTable } from "~/ui/data-table";
import { TextField } from "~/ui/field";
import { deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { formatDay } from "~/web/format";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { readInLanguages } from "~/web/in-languages.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { type AdminAnswer, refuse, useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { LanguageFields } from "./parts/language-fields";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("calendar.title", { ns: "admin" }) };

export const loader = administratorLoader(async ({ by, language, desk, today, query, enter }) => {
  const asked = Number(query.get("year"));
  const now = yearOf(today);
  const year = asked >= now - 1 && asked <= now + 3 ? asked : now;
  const days = await enter((db) => listCalendar(db, year));
  return { language, desk, today, years: [now, now + 1, now + 2], year, days, isNational: by.remit.isNational, isDone: query.has("done") };
});

export const action = administratorAction(async ({ by, values, today, enter }) => {
  if (!by.remit.isNational) throw problem("notFound");
  const day = parseDay(one(values, "day"));
  const intent = one(values, "intent");
  if (intent === "take-back") {
    const taken = day && (await enter((db) => takeBackCalendarDay(db, by, day, today)));
    if (!day || !taken?.ok) throw problem("notFound");
    return redirect(`${paths.adminCalendar({ year: day.slice(0, 4) })}&done`, { status: 303 });
  }
  const kind = one(values, "kind");
  const { texts, missing, tooLong } = readInLanguages(values, "names");
  const problems: AdminAnswer["problems"] = [];
  if (!day) problems.push({ field: "day", problem: "dateWrong" });
  if (kind !== "holiday" && kind !== "working") problems.push({ field: "kind", problem: "chooseKind" });
  if (missing) problems.push({ field: missing, problem: "languageMissing" });
  if (tooLong) problems.push({ field: tooLong, problem: "lineTooLong" });
  if (problems.length > 0 || !day || (kind !== "holiday" && kind !== "working")) return refuse(values, ...problems);
  const added = await enter((db) => addCalendarDay(db, by, { day, kind, names: texts }, today));
  if (added.ok) return redirect(`${paths.adminCalendar({ year: day.slice(0, 4) })}&done`, { status: 303 });
  if (added.because === "not-yours") throw problem("notFound");
  const wrong = { "not-ahead": "notAhead", "too-far": "tooFar", taken: "dayTaken", "no-weekend": "noWeekend" } as const;
  return refuse(values, { field: "day", problem: wrong[added.because] });
});

export default function Calendar() {
  const { t } = useTranslation("admin");
  const { language, desk, today, years, year, days, isNational, isDone } = useLoaderData<typeof loader>();
  const { errors } = useAdminForm();
  const columns = [
    { key: "day", label: t("record.day") },
    { key: "kind", label: t("calendar.kind") },
    { key: "name", label: t("calendar.name") },
    ...(isNational ? [{ key: "act", label: t("intakes.act"), isHidden: true }] : []),
  ];
  const rows = days.map(({ day, kind, names }) => ({
    key: day,
    cells: {
      day: formatDay(language, day),
      kind: t(`calendar.${kind}`),
      name: names[language],
      act: day > today && <TakeBack day={day} label={formatDay(language, day)} />,
    },
  }));
  return (
    <AdminFrame desk={desk} language={language} title={t("calendar.title")} errors={errors} done={isDone && t("calendar.saved")}>
      <p>{t("calendar.text")}</p>
      <nav aria-label={t("calendar.years")} className="row">
        {years.map((each) => (
          <a key={each} href={paths.adminCalendar({ year: String(each) })} aria-current={each === year ? "page" : undefined}>
            {each}
          </a>
        ))}
      </nav>
      <DataTable caption={t("calendar.table", { year })} columns={columns} rows={rows} empty={t("calendar.empty")} />
      {isNational ? <DayForm /> : <p>{t("nationalOnly")}</p>}
    </AdminFrame>
  );
}

function TakeBack({ day, label }: { day: string; label: string }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="day" value={day} />
      <ConfirmFold label={<>{t("parameters.takeBack")}<span className="vh">{`: ${label}`}</span></>} text={t("calendar.takeBackSure", { day: label })}>
        <Button kind="danger" name="intent" value="take-back">
          {t("calendar.takeBack")}
        </Button>
      </ConfirmFold>
    </Form>
  );
}

function DayForm() {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  const kinds = [{ value: "holiday", label: t("calendar.holiday") }, { value: "working", label: t("calendar.working"), hint: t("calendar.workingHint") }];
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("calendar.enter")}</h2>
      <TextField name="day" type="date" label={t("record.day")} width="m" error={errorAt("day")} value={value("day")} />
      <Radios name="kind" label={t("calendar.kind")} error={errorAt("kind")} value={value("kind", "holiday")} choices={kinds} />
      <LanguageFields name="names" label={t("calendar.name")} />
      <ButtonRow>
        <Button>{t("calendar.add")}</Button>
      </ButtonRow>
    </Form>
  );
}
