// People, accounts, rights, sessions, and what belongs to an account. Column by column as the migrations make them.
import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface PersonTable {
  city_code: string;
  id: string;
  met_at: string;
  name: string | null;
  phone: string | null;
  erased_at: string | null;
  salt: Generated<string | null>;
}

export interface AccountTable {
  city_code: string;
  id: string;
  username: string;
  password_hash: string;
  person_id: string;
  created_at: string;
  disabled_at: string | null;
  demo: boolean;
  must_change_password: boolean;
  password_set_at: string;
  second_factor_at: string | null;
  office_id: Generated<string | null>;
}

export interface RoleGrantTable {
  city_code: string;
  account_id: string;
  office_id: string;
  role: string;
  granted_at: string;
  revoked_at: string | null;
}

export interface SessionTable {
  city_code: string;
  token_hash: Buffer;
  account_id: string;
  created_at: string;
  expires_at: string;
  id: string;
  last_seen_at: string;
  address: string;
  agent: string;
  way: Generated<string>;
  strong: Generated<boolean>;
}

export interface SavedViewTable {
  city_code: string;
  id: string;
  account_id: string;
  screen: string;
  name: string;
  query: Json;
  saved_at: string;
}

export interface ExportLogTable {
  city_code: string;
  id: string;
  account_id: string;
  what: string;
  filter: Json;
  rows: number;
  at: string;
}

export interface SignInPolicyTable {
  city_code: string;
  set_at: string;
  set_by: string;
  policy: Json;
}

export interface PasswordHistoryTable {
  city_code: string;
  account_id: string;
  replaced_at: string;
  password_hash: string;
}

export interface SecondFactorTable {
  city_code: string;
  account_id: string;
  sealed_secret: Buffer;
  last_step: bigint;
}

export interface RecoveryCodeTable {
  city_code: string;
  account_id: string;
  code_hash: Buffer;
  used_at: string | null;
}

export interface SignInFailureTable {
  kind: 'device' | 'here' | 'account' | 'address';
  subject: Buffer;
  failures: number;
  since: string;
  last_at: string;
}

export interface KnownDeviceTable {
  city_code: string;
  account_id: string;
  browser: string;
  known_since: string;
  signed_in_at: string;
  address: string;
  agent: string;
}

export interface AccountRequestTable {
  city_code: string;
  id: string;
  account_id: string;
  kind: string;
  role: string | null;
  office_id: string | null;
  issuer: string | null;
  subject: string | null;
  sealed_half: Buffer | null;
  asked_by: string;
  asked_at: string;
  ended_at: string | null;
  ended_by: string | null;
  outcome: string | null;
}

export interface AccountToldTable {
  city_code: string;
  account_id: string;
  told_at: string;
}

export interface AccountLinkTable {
  city_code: string;
  issuer: string;
  subject: string;
  account_id: string;
  linked_at: string;
  salt: Generated<string | null>;
}

export interface SignInLogTable {
  city_code: string;
  id: string;
  account_id: string;
  at: string;
  outcome: string;
  way: string;
  address: string;
  agent: string;
  salt: Generated<string | null>;
}
