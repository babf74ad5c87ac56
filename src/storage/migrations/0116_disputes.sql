-- Disputes over who found a project, and pairs of projects that are two (疑似重复). Only ever inserted.

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

-- Pairs that a verifier has found to be two projects (分开): only ever inserted, undone by a row of its own. What a decision
-- rests on is kept as digests: it holds until one of the two projects says otherwise.
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
