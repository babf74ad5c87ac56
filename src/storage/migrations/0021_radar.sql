-- Suspected repeats (疑似重复). Pairs that a verifier has found to be two projects (分开): only ever inserted, undone by a
-- row of its own. What a decision rests on is kept as digests: it holds until one of the two projects says otherwise.
create table kept_apart (
  city_code text not null references city,
  id uuid not null,
  -- Of the first project; the second one's office reads the decision too.
  office_id uuid not null,
  other_office_id uuid not null,
  project_id uuid not null,
  other_id uuid not null,
  project_digest text not null,
  other_digest text not null,
  code_finding text not null check (code_finding in ('not_said', 'same', 'other')),
  suspicion text not null,
  -- The first decision on the pair, the second after an undoing or a change, and so on.
  no int not null check (no > 0),
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, office_id, other_office_id),
  unique (city_code, project_id, other_id, no),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, other_id) references project (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, other_office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (project_id < other_id)
);
create index kept_apart_by_instant on kept_apart (city_code, recorded_at);

create table kept_apart_undo (
  city_code text not null,
  kept_apart_id uuid not null,
  office_id uuid not null,
  other_office_id uuid not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, kept_apart_id),
  foreign key (city_code, kept_apart_id, office_id, other_office_id)
    references kept_apart (city_code, id, office_id, other_office_id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index kept_apart_undo_by_instant on kept_apart_undo (city_code, recorded_at);

call hold_row_scope('kept_apart');
call hold_row_scope('kept_apart_undo');
create policy other_office on kept_apart for select using (
  city_code = (select current_setting('yiwang.city', true)) and other_office_id
    = any((select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[]));
create policy other_office on kept_apart_undo for select using (
  city_code = (select current_setting('yiwang.city', true)) and other_office_id
    = any((select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[]));

-- A row of an import that is probably one of the ledger's projects, or of the same file's, waits for a person's word. What
-- was chosen is kept by its place in the file, so that it holds when the file is held against the ledger anew.
alter table import_row
  add column twins jsonb not null default '[]',
  drop constraint import_row_outcome_check,
  add constraint import_row_outcome_check check (outcome in ('new', 'changed', 'unchanged', 'refused', 'skipped'));

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
call hold_row_scope('import_choice');
