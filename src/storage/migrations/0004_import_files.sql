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
call hold_row_scope('import_file');
create index import_row_by_outcome on import_row (city_code, import_id, outcome, no);
