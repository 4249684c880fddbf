import type { Reporter, TestCase } from "vitest/node";
import type { Evidence } from "./evidence";

/** Prints the evidence of all proofs as one table, broken ones marked. */
export default class EvidenceTable implements Reporter {
  private readonly rows: (Evidence & { holds: boolean })[] = [];

  onTestCaseResult(test: TestCase): void {
    const holds = test.result().state === "passed";
    const noted = test.meta().evidence ?? [{ promise: "", what: test.fullName, demanded: "passes", found: test.result().state }];
    for (const evidence of noted) this.rows.push({ ...evidence, holds });
  }

  onTestRunEnd(): void {
    const columns = ["promise", "what", "demanded", "found"] as const;
    const width = columns.map((column) => Math.max(column.length, ...this.rows.map((row) => row[column].length)));
    const line = (cells: readonly string[]): string => `${cells.map((cell, at) => cell.padEnd(width[at] ?? 0)).join("  ")}\n`;
    process.stdout.write(`\n   ${line(columns)}`);
    for (const row of this.rows) process.stdout.write(`${row.holds ? "✓" : "✗"}  ${line(columns.map((column) => row[column]))}`);
    process.stdout.write(`\n${this.rows.filter(({ holds }) => holds).length} of ${this.rows.length} hold.\n`);
  }
}
