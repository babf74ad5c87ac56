import type { ColumnType } from 'kysely';

/** What lies in jsonb: parsed by who reads it, written as text. */
export type Json = ColumnType<any, string, string>;
