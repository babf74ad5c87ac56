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

-- Derived: the project into which this one is merged today.
alter table project_current add column merged_into uuid;
create index project_current_by_merged on project_current (city_code, merged_into) where merged_into is not null;

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

-- What a firm is or was called besides, and whose it is: each with where that is said. A row may be withdrawn by
-- another that names it.
create table company_alias (
  city_code text not null references city,
  id uuid not null,
  company_id uuid not null,
  name text not null check (name <> ''),
  name_key text not null,
  -- former: an earlier registered name; alias: what it is also called.
  kind text not null check (kind in ('former', 'alias')),
  from_on date,
  to_on date,
  source text not null check (source <> ''),
  source_on date not null,
  withdraws_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, company_id),
  unique (city_code, withdraws_id),
  foreign key (city_code, company_id) references company (city_code, id),
  foreign key (city_code, withdraws_id, company_id) references company_alias (city_code, id, company_id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (from_on <= to_on)
);
create index company_alias_by_company on company_alias (city_code, company_id);
create index company_alias_by_key on company_alias (city_code, name_key);
create index company_alias_by_instant on company_alias (city_code, recorded_at);

-- The parent (母公司) as a source states it; the latest statement holds, null that there is none.
create table company_parent (
  city_code text not null references city,
  id uuid not null,
  company_id uuid not null,
  parent_name text,
  parent_id uuid,
  source text not null check (source <> ''),
  source_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, company_id) references company (city_code, id),
  foreign key (city_code, parent_id) references company (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (parent_id <> company_id),
  check (parent_id is null or parent_name is not null)
);
create index company_parent_by_company on company_parent (city_code, company_id);
create index company_parent_by_instant on company_parent (city_code, recorded_at);

-- For how many days a first filing (首报) protects its office (保护期), from a day on. Only ever inserted.
create table protection_rule (
  city_code text not null references city,
  id uuid not null,
  effective_from date not null,
  days int not null check (days between 0 and 3650),
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index protection_rule_by_instant on protection_rule (city_code, recorded_at);

-- Two offices claim one project (争议): their two reports, the earlier filed one first, as they stood when it was opened.
create table dispute (
  city_code text not null references city,
  id uuid not null,
  -- Of who opened it.
  office_id uuid not null,
  -- Stands above both and decides.
  decider_id uuid not null,
  first_project_id uuid not null,
  first_office_id uuid not null,
  first_filed_at timestamptz not null,
  first_entry_id uuid not null,
  second_project_id uuid not null,
  second_office_id uuid not null,
  second_filed_at timestamptz not null,
  second_entry_id uuid not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, decider_id) references office (city_code, id),
  foreign key (city_code, first_entry_id, first_office_id) references entry (city_code, id, office_id),
  foreign key (city_code, second_entry_id, second_office_id) references entry (city_code, id, office_id),
  foreign key (city_code, first_project_id) references project (city_code, id),
  foreign key (city_code, second_project_id) references project (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (first_project_id <> second_project_id),
  check (first_office_id <> second_office_id),
  check (first_filed_at <= second_filed_at)
);
create index dispute_by_instant on dispute (city_code, recorded_at);
create index dispute_by_projects on dispute (city_code, first_project_id, second_project_id);

-- The latest decision holds; each says what the rule in force would have said.
create table dispute_decision (
  city_code text not null,
  id uuid not null,
  dispute_id uuid not null,
  office_id uuid not null,
  no int not null check (no > 0),
  outcome text not null check (outcome in ('first', 'second', 'shared')),
  rule_says text not null check (rule_says in ('first', 'second')),
  rule_id uuid,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, dispute_id, no),
  foreign key (city_code, dispute_id) references dispute (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, rule_id) references protection_rule (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index dispute_decision_by_instant on dispute_decision (city_code, recorded_at);

call hold_row_scope('project_merge');
call hold_row_scope('project_merge_member');
call hold_row_scope('project_merge_repeat');
call hold_row_scope('dispute');
call hold_row_scope('dispute_decision');

-- Who keeps one of the two in its books reads what became of them, whatever office decided it.
create policy parties on project_merge for select using (
  city_code = (select current_setting('yiwang.city', true)) and array[kept_office_id, merged_office_id]
    && (select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[]));
create policy parties on project_merge_member for select using (exists (
  select from project_merge m where m.city_code = project_merge_member.city_code and m.id = project_merge_member.merge_id));
create policy parties on project_merge_repeat for select using (exists (
  select from project_merge m where m.city_code = project_merge_repeat.city_code and m.id = project_merge_repeat.merge_id));
create policy parties on dispute for select using (
  city_code = (select current_setting('yiwang.city', true)) and array[first_office_id, second_office_id, decider_id]
    && (select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[]));
create policy parties on dispute_decision for select using (exists (
  select from dispute d where d.city_code = dispute_decision.city_code and d.id = dispute_decision.dispute_id));
