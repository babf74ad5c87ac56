// The chains beside the ledger. Column by column as the migrations make them.
import type { Json } from '../json.ts';

export interface RecordLinkTable {
  city_code: string;
  chain: string;
  sequence: bigint;
  at: string;
  said: Json;
  content_digest: string;
  prev_hash: string;
  hash: string;
  mark: string | null;
}

export interface RecordSealTable {
  city_code: string;
  chain: string;
  sequence: bigint;
  owner: string;
  what: string;
  row_key: string;
  digest: Buffer | null;
}

export interface RecordHeadTable {
  city_code: string;
  chain: string;
  sequence: bigint;
  hash: string;
  taken: string[];
}
