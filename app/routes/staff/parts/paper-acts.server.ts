import { data, redirect } from "@remix-run/node";
import { listRegions } from "~/domain/centres/list-regions.server";
import { sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { formatRecoveryCode } from "~/domain/confidentiality/recovery-code";
import { admitPaperKey } from "~/domain/staff/paper-grants.server";
import { drawSheet } from "~/domain/staff/paper-sheets.server";
import { restoreByPaper } from "~/domain/staff/restore-by-paper.server";
import { one } from "~/web/form.server";
import { paths } from "~/web/paths";
import { forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import type { Posted } from "./case-refusals.server";
import { confirmSelf } from "./confirm-self.server";
import { BUSY, type FieldProblem } from "./field-problems";
import type { Sheet } from "./sheet-shown";

export interface PaperAnswer {
  problems: FieldProblem[];
  isBusy?: boolean;
  /** Shown on this answer only. */
  sheet?: Sheet;
}

const refuse = (...problems: FieldProblem[]) => data<PaperAnswer>({ problems }, { status: 422 });
const busy = () => data<PaperAnswer>({ problems: [], isBusy: true }, BUSY);
const done = (what: "sealed" | "restored") => redirect(`${paths.paperKey()}?done=${what}`, { status: 303 });

/** Every act here asks for the password once more. */
export async function actOnPaperKey(visit: Posted) {
  const intent = one(visit.values, "intent");
  const act = Object.hasOwn(ACTS, intent) ? ACTS[intent] : undefined;
  if (!act) return redirect(paths.paperKey(), { status: 303 });
  const [work, field] = act;
  const confirmed = await confirmSelf(visit, field);
  if (confirmed.ok) return work(visit);
  return confirmed.problem ? refuse(confirmed.problem) : busy();
}

const ACTS: Record<string, [(visit: Posted) => ReturnType<typeof draw>, string]> = { draw: [draw, "ownDraw"], admit: [admit, "ownAdmit"], restore: [restore, "ownRestore"] };

async function draw({ values, enter, member, today, services, language }: Posted): Promise<ReturnType<typeof refuse> | Response> {
  const region = one(values, "region");
  const regions = await enter((db) => listRegions(db));
  const named = regions.find(({ code }) => code === region);
  const drawn = named ? await enter((db) => drawSheet(db, member.id, region, today)) : undefined;
  if (!named || !drawn?.ok) return refuse({ field: "region", problem: "chooseRegion" });
  const { admissionKey } = services.secrets;
  const six = drawn.key && (await sixCharacters(drawn.key.publicKey, { member: drawn.key.id, admissionKey, lane: services.lane }));
  const sheet: Sheet = {
    region: named.names[language],
    holder: member.login,
    code: formatRecoveryCode(drawn.code),
    place: drawn.place,
    drawnOn: today,
    six: six?.ok ? six.characters : null,
  };
  return data<PaperAnswer>({ problems: [], sheet });
}

async function admit({ values, holder, services, today, enter, member }: Posted): Promise<ReturnType<typeof refuse> | Response> {
  const key = one(values, "key");
  const six = one(values, "six");
  if (!/^[0-9a-f-]{36}$/.test(key)) return refuse({ field: "key", problem: "chooseRegion" });
  if (six === "") return refuse({ field: "six", problem: "sixEmpty" });
  const admitted = await admitPaperKey(holder, key, six, { lane: services.lane, admissionKey: services.secrets.admissionKey, today, enter });
  const keys = [`admit by ${member.id}`];
  if (admitted.ok) {
    forgetAttempts(services, keys);
    return done("sealed");
  }
  if (admitted.because === "busy") return busy();
  if (admitted.because === "wrong") await slowDown(services, keys);
  const problem = { wrong: "sixWrong", unknown: "chooseRegion", "no-key": "noKeyToGive" } as const;
  return refuse({ field: admitted.because === "wrong" ? "six" : "key", problem: problem[admitted.because] });
}

async function restore({ values, holder, member, services, today, enter }: Posted): Promise<ReturnType<typeof refuse> | Response> {
  const typed = { one: one(values, "one"), two: one(values, "two") };
  const keys = [`paper by ${member.id}`];
  const restored = await enter((db) => restoreByPaper(db, holder, member.centres, typed, today));
  if (restored.ok) {
    forgetAttempts(services, keys);
    return done("restored");
  }
  if (restored.because === "wrong") await slowDown(services, keys);
  if (restored.because === "mistyped-two") return refuse({ field: "two", problem: "recoveryMistyped" });
  const problem = { "mistyped-one": "recoveryMistyped", wrong: "sheetsWrong", nothing: "sheetsOpenNothing" } as const;
  return refuse({ field: "one", problem: problem[restored.because] });
}
