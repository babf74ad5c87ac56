-- Workbooks that came in: how they were understood, row by row, and the file itself.

create table import (
  city_code text not null references city,
  id uuid not null,
  office_id uuid not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  state text not null check (state in ('previewed', 'applied', 'undone')),
  -- What was understood: sheets, forms, columns, units, skipped rows; and the counts of the preview.
  reading jsonb not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  applied_at timestamptz,
  undone_at timestamptz,
  primary key (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, uploaded_by) references account (city_code, id)
);
-- What waits for its sender is found and let go: previews that were never applied, files that no entry rests on.
create index import_waiting on import (city_code, uploaded_by, uploaded_at) where state = 'previewed';

create table import_row (
  city_code text not null,
  import_id uuid not null,
  office_id uuid not null,
  no int not null,
  sheet text not null,
  row int not null,
  form text not null,
  outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'refused', 'skipped')),
  -- Cells as read, by field; for refused rows also the laws with cell, value and cure.
  cells jsonb not null,
  breaches jsonb not null default '[]',
  -- What the row becomes: the inputs of the use cases, ready to be written.
  acts jsonb not null default '[]',
  -- Probably one of the ledger's projects, or of the same file's: the row waits for a person's word.
  twins jsonb not null default '[]',
  primary key (city_code, import_id, no),
  foreign key (city_code, import_id) references import (city_code, id)
);
create index import_row_by_outcome on import_row (city_code, import_id, outcome, no);

-- The file of an import as it was sent, in pieces: what a preview is made from again when a person says which column is
-- which, and what a receipt's "file and row" can be held against.
create table import_file (
  city_code text not null,
  import_id uuid not null,
  office_id uuid not null,
  no int not null,
  piece bytea not null,
  primary key (city_code, import_id, no),
  foreign key (city_code, import_id) references import (city_code, id)
);

-- What was chosen for a row with twins is kept by its place in the file, so that it holds when the file is held against the
-- ledger anew.
create table import_choice (
  city_code text not null,
  import_id uuid not null,
  office_id uuid not null,
  sheet text not null,
  row int not null,
  choice text not null check (choice in ('import', 'skip')),
  chosen_at timestamptz not null,
  chosen_by uuid not null,
  primary key (city_code, import_id, sheet, row),
  foreign key (city_code, import_id) references import (city_code, id),
  foreign key (city_code, chosen_by) references account (city_code, id)
);
