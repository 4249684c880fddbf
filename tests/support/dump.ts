import { type Kysely, sql } from "kysely";
import type { Tables } from "~db/tables";

/** Every row of every table as text, table by table, in an order that does not depend on where the rows lie. */
export async function dumpTables(owner: Kysely<Tables>): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname in ('public', 'portal') order by 1`.execute(owner);
  const dumped: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.table(name)} t`.execute(owner);
    dumped[name] = rows.map(({ line }) => line).sort();
  }
  return dumped;
}

/** What two dumps do not share: the lines that went and the lines that came. Equal tables are left out. */
export function differenceOf(before: Record<string, string[]>, after: Record<string, string[]>): Record<string, { gone: string[]; came: string[] }> {
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    tables.flatMap((table) => {
      const gone = without(before[table] ?? [], after[table] ?? []);
      const came = without(after[table] ?? [], before[table] ?? []);
      return gone.length + came.length > 0 ? [[table, { gone, came }]] : [];
    }),
  );
}

/** Lines of the first list that the second lacks; equal lines count as often as they occur. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
