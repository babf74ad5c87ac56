// Tables that neither a seal (seals.ts) nor a chain beside the ledger (record/tables.ts) holds, and why nobody gains by
// altering them unseen: a check finds it, or nothing hangs on them. A test holds that every table is in one of the three.

export type Unsealed =
  /** Which check of doctor holds the rows against something else. */
  { readonly check: string } | { readonly because: string };

export const unsealed: Readonly<Record<string, Unsealed>> = {
  event: { check: 'audit_chain_intact' },
  seal: { check: 'audit_chain_intact' },
  record_link: { check: 'record_chains_intact' },
  record_seal: { check: 'record_chains_intact' },
  record_head: { check: 'record_chains_intact' },
  definition: { check: 'definitions_unchanged' },
  industry: { check: 'codes_unchanged' },
  division: { check: 'codes_unchanged' },
  project: { check: 'rows_match_their_links' },
  company: { check: 'firms_tied_for_cause' },
  project_current: { check: 'project_rows_current' },
  waiting_entry: { check: 'waiting_entries_current' },
  company_code: { check: 'credit_code_of_one_firm' },
  import_file: { check: 'import_files_match_their_hash' },
  chain: { because: 'ids alone, which versions point at' },
  entry_kind: { because: 'a kind without a noun is no entry to the program, and entries are sealed with their kind' },
  register_head: { because: 'a counter by which copies in memory know that they are old' },
  migration: { because: 'held against the files of the program at every start' },
  import_row: {
    because: 'sealed with its preview by the server’s key until it is applied; what became of it are entries',
  },
  import_choice: { because: 'counts until the file is applied; what became of it are entries' },
  import_answer: {
    because: 'each preview shows what it took from it, and asks to be read; what became of that are entries',
  },
  saved_view: { because: 'a convenience of its owner' },
  password_history: { because: 'decides only whether a password of before may come back' },
  sign_in_failure: { because: 'counters of locks that go by themselves; the attempts stand in sign_in_log' },
  known_device: { because: 'spares its browser locks that others caused, and opens nothing' },
  account_told: { because: 'up to when an owner has looked; what there is to see stands in the chain' },
};
