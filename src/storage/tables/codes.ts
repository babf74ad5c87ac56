// Codes of national standards. Column by column as the migrations make them.

export interface IndustryTable {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  section: string;
}

export interface DivisionTable {
  code: string;
  name: string;
  level: number;
  parent: string | null;
}
