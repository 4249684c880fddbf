import type { ColumnType, Generated } from "kysely";
import type { Day } from "~/domain/shared/day";

/** jsonb: read as a value, written as JSON text (`json(value)` of the writer). */
export type Json<Value> = ColumnType<Value, string, string>;
export type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>;
export type DayColumn = ColumnType<Day, Day, Day>;
export type NullableDay = ColumnType<Day | null, Day | null, Day | null>;
export type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;
export type NullableBytes = ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>;
export type WithDefault<Value> = Generated<Value>;
