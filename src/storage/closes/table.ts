// Closed periods, what was carried over when they closed, and assessment years. Column by column as the migrations make them.

export interface PeriodCloseTable {
  city_code: string;
  id: string;
  office_id: string;
  period: string;
  from_on: string;
  to_on: string;
  no: number;
  closed_at: string;
  closed_by: string;
}

export interface PeriodReopenTable {
  city_code: string;
  close_id: string;
  office_id: string;
  closed_by: string;
  reason: string;
  reopened_at: string;
  reopened_by: string;
}

export interface CarriedEntryTable {
  city_code: string;
  close_id: string;
  entry_id: string;
  office_id: string;
  closed_by: string;
}

export interface AssessmentYearTable {
  city_code: string;
  id: string;
  year: number;
  from_on: string;
  to_on: string;
  recorded_at: string;
  recorded_by: string;
}

export interface CountersignatureTable {
  city_code: string;
  id: string;
  close_id: string;
  office_id: string;
  statement: string;
  public_key: Uint8Array;
  signature: Uint8Array;
  recorded_at: string;
  recorded_by: string;
}
