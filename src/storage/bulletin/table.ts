// Definitions as first used, and published bulletins. Column by column as the migrations make them.
import type { TextBody } from '../../domain/bulletin/text.ts';
import type { Json } from '../json.ts';

export interface DefinitionTable {
  id: string;
  version: number;
  body: Json;
  hash: string;
  first_seen_at: string;
}

export interface PublicationTable {
  city_code: string;
  id: string;
  bulletin: string;
  period: string;
  known_at: string;
  published_at: string;
  published_by: string;
  content: Json;
  hash: string;
}

export interface PublishedFigureTable {
  city_code: string;
  publication_id: string;
  figure_key: string;
  figure_id: string;
  definition_version: number;
  value: string | null;
  display: string;
  row_ids: Json;
  hash: string;
}

export interface PublishedFileTable {
  city_code: string;
  publication_id: string;
  file_name: string;
  template_version: number;
  bytes: Uint8Array;
  recorded_at: string;
}

export interface ProofKeyTable {
  city_code: string;
  id: string;
  no: number;
  public_key: Uint8Array;
  sealed: Uint8Array;
  signed: Uint8Array | null;
  reason: string;
  recorded_at: string;
}

export interface PublicationProofTable {
  city_code: string;
  publication_id: string;
  no: number;
  fingerprint: string;
  bytes: Uint8Array;
  opened: Uint8Array;
  sealed: Uint8Array;
  recorded_at: string;
}

export interface BulletinTextTable {
  city_code: string;
  id: string;
  text_id: string;
  version: number;
  name: string;
  /** jsonb, written as part of a document. */
  body: TextBody;
  ended: boolean | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface BulletinTemplateTable {
  city_code: string;
  id: string;
  text_id: string;
  version: number;
  file_name: string;
  bytes: Uint8Array | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
