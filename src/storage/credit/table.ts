// Shared credit: agreements on projects and the shares in them. Column by column as the migrations make them.

export interface CreditAgreementTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  from_on: string;
  to_on: string | null;
  covers: string[];
  document: string | null;
  holder_ids: string[];
}

export interface CreditShareTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  holder_id: string;
  basis_points: number;
}
