// What every ledger entry has, and its decision. Column by column as the migrations make them.
import type { Generated } from 'kysely';

export interface EntryTable {
  city_code: string;
  id: string;
  kind: string;
  office_id: string;
  occurred_on: string;
  audited_on: string | null;
  recorded_at: string;
  recorded_by: string;
  origin: string;
  source_reported_on: string | null;
  import_id: string | null;
  source_sheet: string | null;
  source_row: number | null;
  sample_fields: Generated<string[]>;
  reverses_id: string | null;
  void: Generated<boolean>;
  reason: string | null;
  /** The split, merge or undo that wrote it; such entries are decided together. */
  packaging_id: string | null;
  adjusted_on: string | null;
  adjustment_reason: string | null;
  /** Of its day only the month is known. */
  month_only: boolean | null;
}

export interface VerificationTable {
  city_code: string;
  id: string;
  entry_id: string;
  office_id: string;
  decision: string;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
  /** Of a fund arrival whose amount the verifier or a rule changed. */
  recognised_fen: bigint | null;
  claimed_fen: bigint | null;
  excluded_by: string | null;
  excluded_version: number | null;
}

/** Derived: the entries that wait for a verifier. */
export interface WaitingEntryTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  kind: string;
  import_id: string | null;
  recorded_at: string;
  recorded_by: string;
}

/** The view `entry_state`: an entry with its decision and what reversed it. Made before there were adjustments and packagings. */
export interface EntryStateView
  extends Omit<EntryTable, 'adjusted_on' | 'adjustment_reason' | 'packaging_id' | 'month_only'> {
  decision: 'verified' | 'returned' | null;
  decided_at: string | null;
  decided_by: string | null;
  reversed_by: string | null;
  /** The instant from which the reversal counts. */
  reversed_at: string | null;
  /** Neither returned nor waiting for another office's word. */
  standing: boolean;
}
