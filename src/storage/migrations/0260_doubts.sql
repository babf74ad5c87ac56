-- What a sender has answered to a doubt of a workbook: it holds for their next file with the same heading.
create table import_answer (
  city_code text not null,
  office_id uuid not null,
  -- Of the heading.
  signature text not null,
  kind text not null,
  -- A field, a sheet, a name: what of the table was asked about; empty where it is its rows.
  part text not null,
  answer text not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (city_code, office_id, signature, kind, part),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, answered_by) references account (city_code, id)
);
call hold_row_scope('import_answer');

-- A row of which something is asked waits.
alter table import_row drop constraint import_row_outcome_check;
alter table import_row add constraint import_row_outcome_check
  check (outcome in ('new', 'changed', 'unchanged', 'refused', 'asked', 'skipped'));
