// Every table whose rows the chain of the ledger seals. An entry is one with its detail rows, a review with its flags, a
// publication with its figures. Names of persons lie in `person` and stay outside.
import { entryKinds, isOfProject, nounTables } from '../domain/entries/nouns.ts';

/** What else a digest covers. The code by which people know a project is given once, with its first version. */
export const sealedWith: Readonly<Record<string, { readonly with: string; readonly join: string }>> =
  Object.fromEntries(
    entryKinds
      .filter(isOfProject)
      .map((kind) => [
        kind,
        { with: 'p.short_code', join: 'join project p on p.city_code = t.city_code and p.id = t.project_id' },
      ]),
  );

/** Rows that are a seal of their own, by the column that names them and the entry that they are about. */
export const sealedAlone: readonly { readonly table: string; readonly id: string; readonly about: string }[] = [
  { table: 'attachment', id: 'id', about: 'entry_id' },
  { table: 'consent_word', id: 'id', about: 'entry_id' },
  { table: 'file', id: 'id', about: 'null' },
  { table: 'file_scan', id: 'id', about: 'null' },
  { table: 'file_withdrawal', id: 'file_id', about: 'null' },
  { table: 'evidence_policy', id: 'id', about: 'null' },
  { table: 'stage_rule', id: 'id', about: 'null' },
  { table: 'packaging', id: 'id', about: 'null' },
  { table: 'assessment_year', id: 'id', about: 'null' },
  { table: 'exclusion_rule', id: 'id', about: 'null' },
  { table: 'corroboration_rule', id: 'id', about: 'null' },
  { table: 'project_merge', id: 'id', about: 'null' },
  { table: 'company_merge', id: 'id', about: 'null' },
  { table: 'company_alias', id: 'id', about: 'null' },
  { table: 'company_parent', id: 'id', about: 'null' },
  { table: 'protection_rule', id: 'id', about: 'null' },
  { table: 'dispute', id: 'id', about: 'null' },
  { table: 'dispute_decision', id: 'id', about: 'null' },
  { table: 'kept_apart', id: 'id', about: 'null' },
  { table: 'kept_apart_undo', id: 'kept_apart_id', about: 'null' },
  { table: 'company_fact', id: 'id', about: 'null' },
  { table: 'company_fact_withdrawal', id: 'fact_id', about: 'null' },
  { table: 'chain_duty', id: 'id', about: 'null' },
  { table: 'chain_rules', id: 'id', about: 'null' },
  { table: 'register_coverage', id: 'id', about: 'null' },
  { table: 'prospect', id: 'id', about: 'null' },
  { table: 'pursuit', id: 'id', about: 'null' },
  { table: 'pursuit_act', id: 'id', about: 'null' },
  { table: 'pursuit_rule', id: 'id', about: 'null' },
  { table: 'campaign', id: 'id', about: 'null' },
  { table: 'cell_rule', id: 'id', about: 'null' },
  { table: 'city_profile', id: 'id', about: 'null' },
  { table: 'bulletin_text', id: 'id', about: 'null' },
  { table: 'city_figure', id: 'id', about: 'null' },
  { table: 'city_label', id: 'id', about: 'null' },
  { table: 'place_list', id: 'id', about: 'null' },
  { table: 'bulletin_template', id: 'id', about: 'null' },
  { table: 'published_file', id: 'publication_id', about: 'null' },
  { table: 'proof_key', id: 'id', about: 'null' },
  { table: 'publication_proof', id: 'publication_id', about: 'null' },
  { table: 'countersignature', id: 'id', about: 'null' },
  { table: 'light_rule', id: 'id', about: 'null' },
  { table: 'light_run', id: 'id', about: 'null' },
  { table: 'light_change', id: 'id', about: 'null' },
  { table: 'dispatch_rule', id: 'id', about: 'null' },
  { table: 'appraisal_rule', id: 'id', about: 'null' },
  { table: 'archive_text', id: 'id', about: 'null' },
  { table: 'archive_text_withdrawal', id: 'text_id', about: 'null' },
  { table: 'assessment_scheme', id: 'id', about: 'null' },
  { table: 'assessment_number', id: 'id', about: 'null' },
  { table: 'assessment_result', id: 'id', about: 'null' },
  { table: 'assessment_objection', id: 'id', about: 'null' },
  { table: 'assessment_answer', id: 'objection_id', about: 'null' },
];

/** Rows below a merge: sealed with it. */
export const sealedWithMerges = [
  { table: 'project_merge_member', merge: 'project_merge', part: 1, no: 't.project_id' },
  { table: 'project_merge_repeat', merge: 'project_merge', part: 2, no: 't.entry_id, t.no' },
  { table: 'company_merge_member', merge: 'company_merge', part: 1, no: 't.company_id' },
] as const;

/** Rows of a version of a chain, sealed with it. */
export const sealedWithChains = ['chain_node', 'chain_node_industry', 'chain_edge'];

/** Every table that a seal covers. A test holds that a column added to one of them later may be null. */
export const sealedTables: readonly string[] = [
  'entry',
  ...nounTables.map(({ name }) => name),
  'consent_asked',
  'verification',
  'clause_review',
  'clause_review_flag',
  'office_version',
  'publication',
  'published_figure',
  'period_close',
  'carried_entry',
  'period_reopen',
  'spot_check',
  'spot_check_item',
  'chain_version',
  ...sealedWithChains,
  ...sealedAlone.map(({ table }) => table),
  ...sealedWithMerges.map(({ table }) => table),
];
