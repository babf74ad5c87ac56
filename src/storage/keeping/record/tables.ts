// What the chains beside the ledger hold, table by table. Whoever adds a table decides here, in seals.ts or in
// unsealed.ts what becomes of it; a test holds the three against the database.

import { sharedTables } from '../../sharedTables.ts';

export const recordChains = [
  'people',
  'settings',
  'sign_ins',
  'exports',
  'openings',
  'imports',
  'answers',
  'register',
  'anchors',
] as const;
export type RecordChain = (typeof recordChains)[number];

export interface RecordedTable {
  readonly table: string;
  readonly chain: RecordChain;
  /** SQL over `t`: what is sealed together, and found by this alone. All rows of a city where it has none. */
  readonly owner: { readonly column: string; readonly type: 'uuid' | 'text' } | null;
  /** SQL over `t`: the row within its owner. */
  readonly key: string;
  /** Columns left out, because they move without anybody deciding it. */
  readonly except?: readonly string[];
  /** SQL over `t`: which rows. A row never leaves them but by being removed. */
  readonly where?: string;
  /** A row may go by itself: only one that is there is held against its seal. */
  readonly mayGo?: true;
  /** SQL over `t`: how a person knows the row. */
  readonly name?: string;
}

/** An instant or a day as a text that no setting of the server changes. */
const text = (column: string) => `to_json(${column}) #>> '{}'`;
const id = { column: 'id', type: 'uuid' } as const;
const account = { column: 'account_id', type: 'uuid' } as const;

const moving = ['ledger_version', 'counted_version', 'last_recorded_at', 'landing_at', 'landing_codes'];

/** Full rows: an erased name or address leaves nothing to guess, because a random column goes with it. */
export const recordedTables: readonly RecordedTable[] = [
  { table: 'person', chain: 'people', owner: id, key: "''" },
  { table: 'account', chain: 'people', owner: id, key: "''", name: 't.username' },
  {
    table: 'role_grant',
    chain: 'people',
    owner: account,
    key: `concat_ws(' ', t.office_id, t.role, ${text('t.granted_at')})`,
  },
  // A code that was taken moves the step; set back, it lets a code in again for the half minute that it is good for.
  { table: 'second_factor', chain: 'people', owner: account, key: "''", except: ['last_step'] },
  { table: 'recovery_code', chain: 'people', owner: account, key: "encode(t.code_hash, 'hex')" },
  { table: 'account_link', chain: 'people', owner: account, key: 't.issuer' },
  // Whom somebody is at a provider is no matter of a hash that stays: nothing random goes with it when it is emptied.
  { table: 'account_request', chain: 'people', owner: account, key: 't.id::text', except: ['subject'] },
  { table: 'city', chain: 'settings', owner: null, key: "''", except: moving },
  // Those that came later are sealed with the act that founded them.
  {
    table: 'office',
    chain: 'settings',
    owner: null,
    key: 't.id::text',
    where: `exists (select from office_version v where v.city_code = t.city_code and v.office_id = t.id and v.id is null)`,
    name: 't.code',
  },
  {
    table: 'office_version',
    chain: 'settings',
    owner: null,
    key: `concat_ws(' ', t.office_id, ${text('t.valid_from')}, ${text('t.recorded_at')})`,
    where: 't.id is null',
    name: 't.name',
  },
  { table: 'sign_in_policy', chain: 'settings', owner: null, key: text('t.set_at') },
  { table: 'clock_acceptance', chain: 'settings', owner: null, key: 't.id::text' },
  { table: 'signing_before_review', chain: 'settings', owner: null, key: 't.signing_id::text' },
  { table: 'sign_in_log', chain: 'sign_ins', owner: id, key: "''", name: "concat_ws(' ', t.at, t.outcome)" },
  // It ends by signing out; renewing it moves its end, which the settings bound.
  {
    table: 'session',
    chain: 'sign_ins',
    owner: id,
    key: "''",
    except: ['last_seen_at', 'expires_at'],
    mayGo: true,
    name: '(select a.username from account a where a.city_code = t.city_code and a.id = t.account_id)',
  },
  { table: 'export_log', chain: 'exports', owner: id, key: "''", name: "concat_ws(' ', t.at, t.what)" },
  { table: 'file_opening', chain: 'openings', owner: id, key: "''", name: 't.at::text' },
  // What only waits to be applied is not the ledger's yet.
  { table: 'import', chain: 'imports', owner: id, key: "''", where: `t.state <> 'previewed'`, name: 't.file_name' },
  // Answers of before the writes held them themselves.
  {
    table: 'idempotency',
    chain: 'answers',
    owner: { column: 'key', type: 'text' },
    key: "''",
    where: `t.at < (select coalesce(min(e.at), 'infinity') from event e
      where e.city_code = t.city_code and e.answer_digest is not null)`,
  },
  { table: 'register_company', chain: 'register', owner: id, key: "''", except: ['version'], name: 't.name' },
  { table: 'anchor_file', chain: 'anchors', owner: null, key: 't.id::text' },
];

/** Stands for a city in the chains over what all cities share. */
export const wholeServer = '*';

export function tablesOf(cityCode: string, chain: RecordChain): readonly RecordedTable[] {
  const shared = cityCode === wholeServer;
  return recordedTables.filter((one) => one.chain === chain && sharedTables.includes(one.table) === shared);
}

/** The chains that a city has, or the whole server. */
export function chainsOf(cityCode: string): RecordChain[] {
  return recordChains.filter((chain) => tablesOf(cityCode, chain).length > 0);
}

/** Tables whose rows may go by themselves. */
export function mayGoOf(cityCode: string, chain: RecordChain): string[] {
  return tablesOf(cityCode, chain).flatMap(({ table, mayGo }) => (mayGo ? [table] : []));
}
