
const MOST_FIELDS = 120;
const LONGEST_FIELD = 8_000;

export type FormValues = Record<string, string[]>;

export type ReadForm = { ok: true; values: FormValues } | { ok: false; because: "tooLarge" | "unreadable" };

/**
 * Reads a posted form, unless it has too many fields or one that is too long, or holds control characters: nobody's browser
 * sends that from our pages, and it is refused before any costly work.
 */
export async function readForm(request: Request): Promise<ReadForm> {
  const sent = new URLSearchParams(await request.text());
  const values: FormValues = Object.create(null) as FormValues;
  let count = 0;
  for (const [name, value] of sent) {
    count += 1;
    if (count > MOST_FIELDS || name.length > 100 || value.length > LONGEST_FIELD) return { ok: false, because: "tooLarge" };
    if (hasControlCharacters(name) || hasControlCharacters(value)) return { ok: false, because: "unreadable" };
    (values[name] ??= []).push(value);
  }
  return { ok: true, values };
}

/** A form with one field for a file, `file`, beside fields of words. */
export async function readPostedFile(request: Request): Promise<PostedFile> {
  const sent = await request.formData().catch(() => null);
  const file = sent?.get("file");
  const values: FormValues = Object.create(null) as FormValues;
  for (const [name, value] of sent ?? []) if (typeof value === "string") (values[name] ??= []).push(value);
  return { file: file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined, values };
}

export interface PostedFile {
  file: Uint8Array | undefined;
  values: FormValues;
}

// eslint-disable-next-line no-control-regex
const hasControlCharacters = (text: string): boolean => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);

/** A field that has one value; the last one counts when a browser sends several. */
export const one = (values: FormValues, name: string): string => values[name]?.at(-1)?.trim() ?? "";

export interface FieldError {
  field: string;
  /** A key of `problems.json`. */
  problem: string;
}
