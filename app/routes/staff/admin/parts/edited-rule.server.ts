import { CHECK_QUESTIONS, ruleOptions } from "~/domain/measures/suitability-questions";
import type { CheckQuestion, MeasureRule } from "~/domain/measures/rules";
import { parseDay } from "~/domain/shared/day";
import { type FormValues, one } from "~/web/form.server";
import { readInLanguages } from "~/web/in-languages.server";
import type { AdminAnswer } from "./admin-form";

type Read = { ok: true; rules: MeasureRule[] } | { ok: false; problems: AdminAnswer["problems"] };

const CRITERION = /^[a-z][a-z0-9-]{1,40}$/;
const NO_QUESTION = "none";

/** The rules with one of them changed, added or taken away, as the form says. */
export function readEditedRules(values: FormValues, rules: readonly MeasureRule[]): Read {
  const criterion = one(values, "criterion");
  if (one(values, "intent") === "remove") return { ok: true, rules: rules.filter((rule) => rule.criterion !== criterion) };
  const kept = rules.find((rule) => rule.criterion === criterion);
  const read = readRule(values, criterion, kept);
  if (!read.ok) return read;
  return { ok: true, rules: kept ? rules.map((rule) => (rule === kept ? read.rule : rule)) : [...rules, read.rule] };
}

function readRule(values: FormValues, criterion: string, kept: MeasureRule | undefined): { ok: true; rule: MeasureRule } | { ok: false; problems: AdminAnswer["problems"] } {
  const problems: AdminAnswer["problems"] = [];
  const asked = one(values, "question");
  const question = kept ? kept.question : (CHECK_QUESTIONS.find((each) => each === asked) ?? null);
  const [readOn, inForceFrom] = [parseDay(one(values, "readOn")), parseDay(one(values, "inForceFrom"))];
  const [says, title] = [readInLanguages(values, "says"), readInLanguages(values, "sourceTitle")];
  const certainty = one(values, "certainty") === "sourced" ? "sourced" : "to-confirm";
  const otherwise = one(values, "otherwise") === "probably-not" ? "probably-not" : "ask";
  const [accepts, contradicts] = [optionsIn(values, "accepts", question), optionsIn(values, "contradicts", question)];
  if (!CRITERION.test(criterion)) problems.push({ field: "criterion", problem: "criterion" });
  if (!kept && question === null && asked !== NO_QUESTION) problems.push({ field: "question", problem: "chooseQuestion" });
  if (says.missing) problems.push({ field: says.missing, problem: "languageMissing" });
  if (title.missing) problems.push({ field: title.missing, problem: "languageMissing" });
  if (one(values, "reference") === "") problems.push({ field: "reference", problem: "referenceMissing" });
  if (!readOn) problems.push({ field: "readOn", problem: "dateWrong" });
  if (!inForceFrom) problems.push({ field: "inForceFrom", problem: "dateWrong" });
  if (accepts.some((option) => contradicts.includes(option))) problems.push({ field: "contradicts", problem: "bothWays" });
  // What no official text says can only send to the centre.
  if (certainty === "to-confirm" && otherwise === "probably-not") problems.push({ field: "otherwise", problem: "onlyAsk" });
  if (problems.length > 0 || !readOn || !inForceFrom) return { ok: false, problems };
  const rule: MeasureRule = {
    criterion,
    about: one(values, "about") === "registration" ? "registration" : "measure",
    question,
    accepts,
    contradicts,
    otherwise,
    unsaid: one(values, "unsaid") === "may-suit" ? "may-suit" : "ask",
    says: says.texts,
    source: { title: title.texts, reference: one(values, "reference"), readOn },
    certainty,
    inForceFrom,
  };
  return { ok: true, rule };
}

function optionsIn(values: FormValues, name: string, question: CheckQuestion | null): string[] {
  return question === null ? [] : ruleOptions(question).filter((option) => values[name]?.includes(option));
}
