// Agreements with their clauses, and their reviews. Column by column as the migrations make them.

export interface AgreementTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  agreement_type: string;
  number: string | null;
  agreed_on: string | null;
  no_commitments: boolean;
}

export interface AgreementClauseTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  commitment: string;
  clause_kind: string;
  amount_fen: bigint | null;
  amount_undetermined: boolean;
  legal_basis: string | null;
  beneficiary: string | null;
}

export interface ClauseReviewTable {
  city_code: string;
  id: string;
  entry_id: string;
  office_id: string;
  conclusion: string;
  opinion: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface ClauseReviewFlagTable {
  city_code: string;
  review_id: string;
  office_id: string;
  no: number;
  clause_no: number;
  rule_id: string;
  rule_version: number;
  severity: string;
  words: string;
  outcome: string;
  basis: string | null;
}

export interface SigningBeforeReviewTable {
  city_code: string;
  signing_id: string;
  office_id: string;
}
