// Decisions on twins, and what was chosen for rows of an import. Column by column as the migrations make them.

export interface KeptApartTable {
  city_code: string;
  id: string;
  office_id: string;
  other_office_id: string;
  project_id: string;
  other_id: string;
  project_digest: string;
  other_digest: string;
  code_finding: string;
  suspicion: string;
  no: number;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface KeptApartUndoTable {
  city_code: string;
  kept_apart_id: string;
  office_id: string;
  other_office_id: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ImportChoiceTable {
  city_code: string;
  import_id: string;
  office_id: string;
  sheet: string;
  row: number;
  choice: string;
  chosen_at: string;
  chosen_by: string;
}
