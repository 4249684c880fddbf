import { contentChanges } from "~/domain/measures/content-changes.server";
import { authorsOf, type MeasureDraft } from "~/domain/measures/draft";
import { loginsOf, namedWriters } from "~/domain/measures/draft-writers.server";
import { findNewestContent } from "~/domain/measures/find-draft.server";
import { findContentInForce } from "~/domain/measures/measure-history.server";
import { isHard } from "~/domain/measures/publish-gate";
import { faultsOf } from "~/domain/measures/review-draft.server";
import { ruleEffects } from "~/domain/measures/rule-effects";
import type { Day } from "~/domain/shared/day";
import { COUNTRY } from "~/domain/staff/administrator";
import type { Administrator } from "~/domain/staff/administration-record.server";
import { listAdministrators } from "~/domain/staff/administrators.server";
import type { Db } from "~db/actor";

/** A draft as it is confirmed: the whole difference, who wrote what, and who may publish it. */
export async function draftShown(db: Db<"administrator">, by: Administrator, draft: MeasureDraft, today: Day) {
  const inForce = await findContentInForce(db, draft.slug, today);
  const newest = (await findNewestContent(db, draft.slug)) ?? inForce;
  const faults = await faultsOf(db, draft, today);
  const authors = authorsOf(draft.writers);
  const logins = await loginsOf(db, [...authors, ...(draft.submittedBy ? [draft.submittedBy] : [])]);
  const named = (ids: readonly string[]): string[] => ids.map((id) => logins.get(id) ?? id).sort();
  const administrators = await listAdministrators(db);
  return {
    state: draft.state,
    version: draft.version,
    inForceFrom: draft.inForceFrom,
    authors: named(authors),
    others: named(authors.filter((author) => author !== by.id)),
    sender: draft.submittedBy && (logins.get(draft.submittedBy) ?? null),
    isSender: draft.submittedBy === by.id,
    publishers: administrators.filter(({ id, state, scopes }) => id !== draft.submittedBy && state === "active" && scopes.includes(COUNTRY)).map(({ login }) => login),
    writers: await namedWriters(db, draft.writers),
    changes: newest && contentChanges(draft, inForce ?? newest, newest),
    effects: ruleEffects(inForce?.rules ?? [], draft.rules),
    faults,
    isHard: faults.some(isHard),
  };
}

export type DraftShown = Awaited<ReturnType<typeof draftShown>>;
