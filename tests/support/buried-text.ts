import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Every way the bytes of a text may lie on a disk: two encodings of letters, hexadecimal, base64 at each of its three beginnings. */
export function encodings(text: string): Buffer[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), utf8]).toString("base64").slice(shift === 0 ? 0 : 4, -4));
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from(utf8.toString("hex")),
    Buffer.from(utf8.toString("hex").toUpperCase()),
    ...base64.map((part) => Buffer.from(part)),
    ...base64.map((part) => Buffer.from(part.replaceAll("+", "-").replaceAll("/", "_"))),
  ];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Where any of these texts lies, in any encoding, below folders or in outputs. */
export async function placesOf(texts: readonly string[], { folders, outputs = {} }: { folders: readonly string[]; outputs?: Record<string, string> }): Promise<string[]> {
  const needles = texts.flatMap((text) => encodings(text).map((bytes) => ({ text, bytes })));
  const found: string[] = [];
  const look = (bytes: Buffer, place: string): void => {
    for (const needle of needles) if (bytes.includes(needle.bytes)) found.push(`${needle.text} in ${place}`);
  };
  for (const folder of folders) {
    for (const file of await filesBelow(folder)) look(await readFile(file).catch(() => Buffer.alloc(0)), file);
  }
  for (const [name, output] of Object.entries(outputs)) look(Buffer.from(output), name);
  return [...new Set(found)];
}
