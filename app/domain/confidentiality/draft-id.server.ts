// An application's id is a keyed hash of its draft's id: sending a draft twice, or not knowing whether the first
// sending was committed, ends in the same row. A draft id carries the name of the key that was newest when the draft
// began, so a rotation of PORTAL_SECRET in the middle of a draft changes nothing.
import { labelled } from "./bytes.server";
import { hmacSha256 } from "./hashes.server";
import type { NewestFirst } from "./newest-first";
import { randomId } from "./random.server";
import type { NamedKey } from "./secrets.server";
import { asUuid } from "./uuid";

/** Key name (8 hexadecimal digits), a dot, a random UUID. Secret: it lives only in the sealed draft cookie. */
export type DraftId = string & { readonly __kind: "DraftId" };

const FORM = /^([0-9a-f]{8})\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type HasDraftIdKeys = { readonly draftIdKeys: NewestFirst<NamedKey> };

export function newDraftId({ draftIdKeys }: HasDraftIdKeys): DraftId {
  return `${draftIdKeys[0].name}.${randomId()}` as DraftId;
}

export function isDraftId(text: string): text is DraftId {
  return text.length === 45 && FORM.test(text);
}

/**
 * The id of the application this draft becomes. `key-gone` when PORTAL_SECRET no longer lists the key the draft began
 * with; keep the old one listed for longer than a draft lives.
 */
export function applicationIdOf(
  draftId: DraftId,
  { draftIdKeys }: HasDraftIdKeys,
): { ok: true; application: string } | { ok: false; because: "key-gone" } {
  const named = draftIdKeys.find(({ name }) => draftId.startsWith(`${name}.`));
  if (!named) return { ok: false, because: "key-gone" };
  return { ok: true, application: asUuid(hmacSha256(named.key, labelled("application-id/1", draftId))) };
}
