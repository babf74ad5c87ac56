-- Assessment schemes of a city (考核方案), version by version: rows are added, never changed.
create table assessment_scheme (
  city_code text not null references city,
  id uuid not null,
  -- The same in all its versions.
  scheme_id text not null,
  version int not null check (version > 0),
  name text not null,
  -- Groups, indicators and formulas: domain/assessments/scheme.ts.
  body jsonb not null,
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  -- From its first day on there is no such scheme.
  ended boolean not null,
  -- What it said of a period before it was put in force; null of one that ends.
  tried jsonb,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, scheme_id, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('assessment_scheme');

-- A number that a scheme asks to be given by hand, of an office and a period. The last one of the same holds.
create table assessment_number (
  city_code text not null references city,
  id uuid not null,
  scheme_id text not null,
  hand text not null,
  office_id uuid not null,
  period text not null,
  value numeric not null,
  -- What it rests on.
  evidence text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index assessment_number_of on assessment_number (city_code, scheme_id, period);
call hold_city_scope('assessment_number');

-- A result as it was published: scores and places, and every number behind them with its rows. It reads the same for ever; a
-- corrected one is another row that names the one it follows.
create table assessment_result (
  city_code text not null references city,
  id uuid not null,
  scheme_id text not null,
  scheme_version int not null check (scheme_version > 0),
  period text not null,
  -- The result that it corrects, and what has changed; null of a first one.
  corrects_id uuid,
  change text,
  check ((corrects_id is null) = (change is null)),
  content jsonb not null,
  -- By office and number: value, version of the figure, rows.
  figures jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  -- One result is corrected once; who corrects it again corrects the correction.
  unique (city_code, corrects_id),
  foreign key (city_code, corrects_id) references assessment_result (city_code, id),
  foreign key (city_code, scheme_id, scheme_version) references assessment_scheme (city_code, scheme_id, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index assessment_result_of on assessment_result (city_code, scheme_id, period, recorded_at);
call hold_city_scope('assessment_result');

-- What an office objects to of a result, and what it was answered by another person.
create table assessment_objection (
  city_code text not null references city,
  id uuid not null,
  result_id uuid not null,
  office_id uuid not null,
  -- The indicator that it is about; null: the whole.
  indicator text,
  reason text not null,
  evidence text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, result_id) references assessment_result (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index assessment_objection_of on assessment_objection (city_code, result_id);
call hold_city_scope('assessment_objection');

create table assessment_answer (
  city_code text not null references city,
  objection_id uuid not null,
  accepted boolean not null,
  says text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, objection_id),
  foreign key (city_code, objection_id) references assessment_objection (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('assessment_answer');
