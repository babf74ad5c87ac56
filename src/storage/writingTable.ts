// What the write door and imports keep. Column by column as the migrations make them.
import type { Generated } from 'kysely';
import type { Json } from './json.ts';

export interface EventTable {
  city_code: string;
  ledger_version: bigint;
  at: string;
  account_id: string;
  use_case: string;
  summary: Json;
  prev_hash: string | null;
  hash: string | null;
  content_digest: string | null;
  beside: Json | null;
  answer_digest: string | null;
  key_id: string | null;
  mark: string | null;
  seals_under: Generated<bigint | null>;
}

export interface SealTable {
  city_code: string;
  what: string;
  row_id: string;
  about_id: string | null;
  ledger_version: bigint;
  digest: Buffer;
}

export interface IdempotencyTable {
  city_code: string;
  key: string;
  account_id: string;
  content_hash: string;
  result: Json;
  at: string;
}

export interface ImportTable {
  city_code: string;
  id: string;
  office_id: string;
  file_name: string;
  sha256: string;
  bytes: bigint;
  state: string;
  reading: Json;
  uploaded_at: string;
  uploaded_by: string;
  applied_at: string | null;
  undone_at: string | null;
}

export interface ImportRowTable {
  city_code: string;
  import_id: string;
  office_id: string;
  no: number;
  sheet: string;
  row: number;
  form: string;
  outcome: string;
  cells: Json;
  breaches: Generated<Json>;
  acts: Generated<Json>;
  twins: Generated<Json>;
}

export interface ImportAnswerTable {
  city_code: string;
  office_id: string;
  signature: string;
  kind: string;
  part: string;
  answer: string;
  answered_at: string;
  answered_by: string;
}

export interface ImportFileTable {
  city_code: string;
  import_id: string;
  office_id: string;
  no: number;
  piece: Buffer;
}
