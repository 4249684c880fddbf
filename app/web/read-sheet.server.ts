// A workbook from outside is read beside the process, not in it: whatever it holds, it can neither hold others up nor take memory.
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { SheetData } from "read-excel-file/node";

const LONGEST_MILLISECONDS = 10_000;
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };
/** Plain text, since a thread starts from a file or a text, and neither the build nor the tests leave a file of it. */
const READER = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { readSheet } = require(workerData.library);
  readSheet(Buffer.from(workerData.file), { trim: false }).then((sheet) => parentPort.postMessage(sheet), () => parentPort.postMessage(null));
`;

let last: Promise<unknown> = Promise.resolve();

/** The first sheet's cells; undefined when it can't be read, not in time or not within the memory. One file after the other. */
export async function readSheet(file: Uint8Array, milliseconds = LONGEST_MILLISECONDS): Promise<SheetData | undefined> {
  const read = last.then(() => readBeside(file, milliseconds));
  last = read;
  return read;
}

async function readBeside(file: Uint8Array, milliseconds: number): Promise<SheetData | undefined> {
  const library = createRequire(import.meta.url).resolve("read-excel-file/node");
  const reader = new Worker(READER, { eval: true, resourceLimits: MEMORY, workerData: { library, file } });
  const sheet = await new Promise<SheetData | null | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    reader.once("message", resolve).once("error", () => resolve(undefined));
    reader.once("exit", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
  await reader.terminate();
  return sheet ?? undefined;
}
