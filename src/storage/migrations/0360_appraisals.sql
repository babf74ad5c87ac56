-- The review of projects before signing (项目评审): what is filed, what becomes of it, and the city's rule of who is asked. Columns are
-- those of the nouns' fields: domain/appraisals/. A step names its review by number, so that a filing that is put right stays the same.
insert into entry_kind (kind) values ('appraisal'), ('appraisal_step');

create table appraisal (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no text not null,
  project_id uuid not null,
  agreement_type text not null,
  what text not null,
  documents text,
  -- By the rule of the day on which it was recorded, and of the project as it was then.
  lines text not null,
  investment_fen bigint,
  industry_code text not null,
  section char(1) not null,
  convener_id uuid not null,
  reviewer_ids uuid[] not null check (cardinality(reviewer_ids) > 0),
  due_on date not null,
  opinion_days int not null check (opinion_days > 0),
  silence_agrees boolean not null,
  valid_days int not null check (valid_days > 0),
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, convener_id) references office (city_code, id)
);
create index appraisal_by_no on appraisal (city_code, no);
create index appraisal_by_project on appraisal (city_code, project_id);

create table appraisal_step (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  appraisal_no text not null,
  step text not null check (step in ('opinion', 'supplement', 'conclusion')),
  opinion text check (opinion in ('agree', 'agree_if', 'disagree', 'more')),
  conclusion text check (conclusion in ('passed', 'supplement', 'refused')),
  what text not null,
  conditions text,
  valid_until date,
  -- Of the filing: it is counted with them.
  project_id uuid not null,
  filed_office_id uuid not null,
  convener_id uuid not null,
  filed_on date not null,
  due_on date,
  days int,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, filed_office_id) references office (city_code, id),
  foreign key (city_code, convener_id) references office (city_code, id),
  check ((step = 'opinion') = (opinion is not null)),
  check ((step = 'conclusion') = (conclusion is not null)),
  check ((step = 'supplement') = (due_on is not null)),
  check (coalesce(conclusion = 'passed', false) = (valid_until is not null)),
  check (coalesce(conclusion in ('passed', 'refused'), false) = (days is not null))
);
create index appraisal_step_by_appraisal on appraisal_step (city_code, appraisal_no);

-- Rows are added; a filing goes by the rule of the day of recording, a signing by that of its own day.
create table appraisal_rule (
  city_code text not null references city,
  id uuid not null,
  effective_from date not null,
  signed_from date not null check (signed_from >= effective_from),
  convener_id uuid not null,
  opinion_days int not null check (opinion_days > 0),
  silence_agrees boolean not null,
  valid_days int not null check (valid_days > 0),
  short_types text[] not null,
  short_reviewer_ids uuid[] not null,
  lines jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, convener_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);

-- Whoever is asked, and who convenes, reads the filing with its documents; what becomes of it is read with its number.
call hold_row_scope('appraisal', readers => 'array_append(reviewer_ids, convener_id)');
call hold_row_scope('appraisal_step', readers => 'array[filed_office_id, convener_id]');
call read_with('attachment', 'entry_id', 'appraisal', 'entry_id');
call read_with('attachment', 'entry_id', 'appraisal_step', 'entry_id');
call write_policy('appraisal', 'points_in_reach', 'all', 'true',
  'project_in_reach(city_code, project_id, entry_id)', 'restrictive');
call hold_city_scope('appraisal_rule');
