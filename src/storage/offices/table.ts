// Cities and their offices. Column by column as the migrations make them.
import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface CityTable {
  city_code: string;
  name_zh: string;
  name_en: string;
  demo: Generated<boolean>;
  ledger_version: Generated<bigint>;
  counted_version: Generated<bigint>;
  last_recorded_at: Generated<string>;
  landing_at: Generated<string | null>;
  landing_codes: Generated<Json | null>;
}

export interface OfficeTable {
  city_code: string;
  id: string;
  code: string;
}

export interface OfficeVersionTable {
  city_code: string;
  office_id: string;
  name: string;
  short_name: string;
  kind: string;
  parent_id: string | null;
  division_code: string | null;
  sort_order: Generated<number>;
  valid_from: string;
  recorded_at: string;
  ended: boolean | null;
  id: string | null;
}

export interface CityProfileTable {
  city_code: string;
  id: string;
  issuer: string | null;
  complete_from: string | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
