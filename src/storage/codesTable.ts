// Codes of national standards, and the kinds of entries. Column by column as the migrations make them.

export interface IndustryTable {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  section: string;
}

export interface EntryKindTable {
  kind: string;
}

export interface DivisionTable {
  code: string;
  name: string;
  level: number;
  parent: string | null;
}
