-- One company, one project: reports of one project that count as one, and companies under two names. All of it is only ever
-- inserted; an undoing is an act of its own that names what it takes back.

-- One company, one project: reports of one project that count as one, companies under two names, and disputes over who
-- found a project. All of it is only ever inserted; an undoing is an act of its own that names what it takes back.
-- Two reports of one project (并入). From its instant until that of its undoing what was reported under the merged
-- project counts under the kept one, but for the rows that repeat a row that is there.
create table project_merge (
  city_code text not null references city,
  id uuid not null,
  act text not null check (act in ('merge', 'undo')),
  -- Stands above both; its verifier did it.
  office_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  -- In whose books the two are: they may read it.
  kept_office_id uuid not null,
  merged_office_id uuid not null,
  undoes_id uuid,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, office_id),
  unique (city_code, id, kept_id, merged_id),
  unique (city_code, undoes_id),
  foreign key (city_code, undoes_id, kept_id, merged_id) references project_merge (city_code, id, kept_id, merged_id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, kept_id) references project (city_code, id),
  foreign key (city_code, merged_id) references project (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (kept_id <> merged_id),
  check ((act = 'undo') = (undoes_id is not null))
);
create index project_merge_by_instant on project_merge (city_code, recorded_at);
create index project_merge_by_kept on project_merge (city_code, kept_id);
create index project_merge_by_merged on project_merge (city_code, merged_id);

-- Where a project counts from a merge on: the merged one, and those that had been merged into it before. The latest
-- merge in force holds, so that nobody has to follow a chain.
create table project_merge_member (
  city_code text not null,
  merge_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  into_id uuid not null,
  primary key (city_code, merge_id, project_id),
  foreign key (city_code, merge_id, office_id) references project_merge (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, into_id) references project (city_code, id),
  check (project_id <> into_id)
);
create index project_merge_member_by_project on project_merge_member (city_code, project_id);
create index project_merge_member_by_into on project_merge_member (city_code, into_id);

-- Rows that count no more while the merge stands, each with the row that it repeats. `no` is that of a row below its
-- entry, else 0.
create table project_merge_repeat (
  city_code text not null,
  merge_id uuid not null,
  office_id uuid not null,
  entry_id uuid not null,
  no int not null,
  repeats_id uuid not null,
  repeats_no int not null,
  primary key (city_code, merge_id, entry_id, no),
  foreign key (city_code, merge_id, office_id) references project_merge (city_code, id, office_id),
  foreign key (city_code, entry_id) references entry (city_code, id),
  foreign key (city_code, repeats_id) references entry (city_code, id),
  check ((entry_id, no) <> (repeats_id, repeats_no))
);
create index project_merge_repeat_by_entry on project_merge_repeat (city_code, entry_id);

-- Two companies of the ledger that are one firm. Companies belong to no office.
create table company_merge (
  city_code text not null references city,
  id uuid not null,
  act text not null check (act in ('merge', 'undo')),
  kept_id uuid not null,
  merged_id uuid not null,
  undoes_id uuid,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, kept_id, merged_id),
  unique (city_code, undoes_id),
  foreign key (city_code, undoes_id, kept_id, merged_id) references company_merge (city_code, id, kept_id, merged_id),
  foreign key (city_code, kept_id) references company (city_code, id),
  foreign key (city_code, merged_id) references company (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (kept_id <> merged_id),
  check ((act = 'undo') = (undoes_id is not null))
);
create index company_merge_by_instant on company_merge (city_code, recorded_at);

create table company_merge_member (
  city_code text not null,
  merge_id uuid not null,
  company_id uuid not null,
  into_id uuid not null,
  primary key (city_code, merge_id, company_id),
  foreign key (city_code, merge_id) references company_merge (city_code, id),
  foreign key (city_code, company_id) references company (city_code, id),
  foreign key (city_code, into_id) references company (city_code, id),
  check (company_id <> into_id)
);
create index company_merge_member_by_company on company_merge_member (city_code, company_id);
create index company_merge_member_by_into on company_merge_member (city_code, into_id);
