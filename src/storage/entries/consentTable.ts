// Whose word an entry waits for, and the words given. Column by column as the migrations make them.

export interface ConsentAskedTable {
  city_code: string;
  entry_id: string;
  no: number;
  office_id: string;
  owner_id: string;
  reference: string;
  project_id: string | null;
  company_id: string | null;
}

export interface ConsentWordTable {
  city_code: string;
  id: string;
  entry_id: string;
  no: number;
  office_id: string;
  word: string;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}
