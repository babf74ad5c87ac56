// Every table once, in the order in which foreign keys want them: what a backup copies, and in which order rows that leave
// together are written. Tables of entries come from the nouns. A table that is nowhere here is an error of the compiler,
// and one that the migrations make and nobody names fails test/tables.test.ts.
import { type NounTable, nounTables } from '../domain/entries/nouns.ts';
import type { Table } from './schema.ts';

/**
 * Through the `door`: its rows are among those that a use case hands to `insertRows`. `alone`: statements of its own write it.
 * `made`: of the machine, part of the migrations or made anew, and so in no backup.
 */
type Use = 'door' | 'alone' | 'made';

const beforeEntries = {
  industry: 'made',
  division: 'made',
  entry_kind: 'made',
  city: 'alone',
  office: 'alone',
  office_version: 'alone',
  person: 'door',
  account: 'alone',
  role_grant: 'alone',
  event: 'alone',
  seal: 'alone',
  idempotency: 'alone',
  import: 'alone',
  import_row: 'alone',
  import_file: 'alone',
  stage_rule: 'alone',
  project: 'door',
  company: 'door',
  packaging: 'door',
  exclusion_rule: 'door',
  entry: 'door',
  consent_asked: 'door',
  consent_word: 'door',
  company_code: 'alone',
  spot_check: 'door',
  spot_check_item: 'door',
} as const satisfies { readonly [T in Table]?: Use };

const afterEntries = {
  verification: 'door',
  file: 'alone',
  file_scan: 'alone',
  file_withdrawal: 'alone',
  attachment: 'door',
  file_opening: 'alone',
  evidence_policy: 'alone',
  clause_review: 'door',
  clause_review_flag: 'door',
  signing_before_review: 'alone',
  project_merge: 'door',
  project_merge_member: 'door',
  project_merge_repeat: 'door',
  company_merge: 'door',
  company_merge_member: 'door',
  company_alias: 'door',
  company_parent: 'door',
  protection_rule: 'door',
  dispute: 'door',
  dispute_decision: 'door',
  definition: 'alone',
  publication: 'alone',
  published_figure: 'alone',
  saved_view: 'alone',
  export_log: 'alone',
  sign_in_policy: 'alone',
  password_history: 'alone',
  second_factor: 'alone',
  recovery_code: 'alone',
  period_close: 'door',
  period_reopen: 'door',
  carried_entry: 'door',
  countersignature: 'alone',
  assessment_year: 'door',
  account_link: 'alone',
  sign_in_log: 'alone',
  account_request: 'alone',
  account_told: 'alone',
  kept_apart: 'door',
  kept_apart_undo: 'door',
  import_choice: 'alone',
  import_answer: 'alone',
  register_head: 'alone',
  register_company: 'door',
  company_fact: 'door',
  company_fact_withdrawal: 'door',
  chain: 'door',
  chain_version: 'door',
  chain_node: 'door',
  chain_node_industry: 'door',
  chain_edge: 'door',
  chain_duty: 'door',
  chain_rules: 'door',
  register_coverage: 'door',
  prospect: 'door',
  pursuit: 'door',
  pursuit_act: 'door',
  pursuit_rule: 'door',
  campaign: 'door',
  cell_rule: 'door',
  corroboration_rule: 'door',
  city_profile: 'door',
  bulletin_text: 'door',
  city_figure: 'door',
  city_label: 'door',
  place_list: 'door',
  bulletin_template: 'alone',
  published_file: 'alone',
  proof_key: 'alone',
  publication_proof: 'alone',
  light_rule: 'door',
  dispatch_rule: 'door',
  appraisal_rule: 'door',
  light_run: 'door',
  light_change: 'door',
  archive_text: 'door',
  archive_text_withdrawal: 'door',
  assessment_scheme: 'door',
  assessment_number: 'door',
  assessment_result: 'door',
  assessment_objection: 'door',
  assessment_answer: 'door',
  anchor_file: 'alone',
  clock_acceptance: 'alone',
  record_link: 'alone',
  record_seal: 'alone',
  record_head: 'alone',
  project_current: 'made',
  waiting_entry: 'made',
  session: 'made',
  sign_in_failure: 'made',
  known_device: 'made',
} as const satisfies { readonly [T in Table]?: Use };

const uses = { ...beforeEntries, ...afterEntries } as const satisfies Readonly<Record<Exclude<Table, NounTable>, Use>>;
type Uses = typeof uses;
type UsedAs<Some extends Use> = { [T in keyof Uses]: Uses[T] extends Some ? T : never }[keyof Uses];

/** What a use case may hand over to be written. */
export type WrittenTable = UsedAs<'door'> | NounTable;
type CopiedTable = UsedAs<'door' | 'alone'> | NounTable;

const entryTables = nounTables.map(({ name }) => name as NounTable);
const inOrder = [...namesIn(beforeEntries), ...entryTables, ...namesIn(afterEntries)];
const useOf = (table: Table | NounTable): Use => (uses as Readonly<Record<string, Use>>)[table] ?? 'door';

/** As foreign keys want them: whoever is named stands before who names it. */
export const allTables: readonly string[] = inOrder;
export const writeOrder = inOrder.filter((table): table is WrittenTable => useOf(table) === 'door');
export const backedUp = inOrder.filter((table): table is CopiedTable => useOf(table) !== 'made');
/** The migrations keep their own table themselves. */
export const notBackedUp: readonly string[] = [...inOrder.filter((table) => useOf(table) === 'made'), 'migration'];

/** Those that an import fills, and every one that holds entries: the planner's statistics of them are kept up. */
export const watchedTables: readonly string[] = [
  'entry',
  'verification',
  'import_row',
  'person',
  'company',
  'project',
  'project_current',
  'waiting_entry',
  'consent_asked',
  ...entryTables,
];

function namesIn<Name extends string>(of: { readonly [name in Name]: Use }): Name[] {
  return Object.keys(of) as Name[];
}
