import { data } from "@remix-run/node";
import { type FileFault, type TakenMeasure, takeTexts, TextsChanged } from "~/domain/measures/take-texts.server";
import { undoImport } from "~/domain/measures/undo-import.server";
import { one, type PostedFile } from "~/web/form.server";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { readTextSheet } from "~/web/text-sheet.server";

type FaultShown = { cell: string; problem: FileFault["problem"] | "no-file" | "too-large" | "no-workbook" | "column-missing" | "no-text" | "saved-meanwhile"; found?: string };

export interface FileAnswer {
  /** How many measures a file that was taken back had changed. */
  undone?: number;
  faults?: FaultShown[];
  taken?: (Pick<TakenMeasure, "slug" | "texts"> & { name: string })[];
}

/** A translator's file: taken whole, as drafts, or not at all, with every cell that is wrong; or one that was taken before, taken back. */
export async function takeFile({ by, file, values, language, today, enter }: AdministratorVisit & PostedFile) {
  if (!by.remit.isNational) throw problem("notFound");
  const imported = one(values, "undo");
  if (imported !== "") {
    const undone = await enter((db) => undoImport(db, by, imported, today));
    return data<FileAnswer>({ undone: undone.ok ? undone.measures : 0 });
  }
  const refuse = (...faults: FaultShown[]) => data<FileAnswer>({ faults }, { status: 422 });
  if (!file) return refuse({ cell: "", problem: "no-file" });
  const sheet = await readTextSheet(file);
  if (!sheet.ok) {
    if (sheet.because === "no-text") return refuse(...sheet.cells.map((cell): FaultShown => ({ cell, problem: "no-text" })));
    return refuse({ cell: "", problem: sheet.because, ...(sheet.because === "column-missing" ? { found: sheet.column } : {}) });
  }
  const taken = await enter((db) => takeTexts(db, by, sheet.rows, today)).catch((error: unknown) => {
    if (error instanceof TextsChanged) return { ok: false, because: "changed" } as const;
    throw error;
  });
  if (taken.ok) return data<FileAnswer>({ taken: taken.measures.map(({ slug, names, texts }) => ({ slug, name: names[language], texts })) });
  if (taken.because === "faults") return refuse(...taken.faults.map(({ row, column, problem: wrong, found }): FaultShown => ({ cell: sheet.cellOf(row, column), problem: wrong, ...(found === undefined ? {} : { found }) })));
  return refuse({ cell: "", problem: "saved-meanwhile" });
}
