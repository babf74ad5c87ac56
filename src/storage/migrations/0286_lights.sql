-- Lights (红黄绿灯): a city's rules, every version, and what they showed, day by day. All of it is only ever inserted: a colour that
-- was seen stays as it was seen, by the version that saw it.
create table light_rule (
  city_code text not null references city,
  id uuid not null,
  rule_id text not null check (rule_id ~ '^[a-z][a-z0-9_]{2,40}$'),
  version int not null check (version > 0),
  effective_from date not null,
  name text not null,
  basis text not null,
  -- What is measured and where it turns (domain/lights/lightRule.ts).
  test jsonb not null,
  is_on boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, rule_id, version),
  unique (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);

-- Days of which the lights were written down, one run behind the other.
create table light_run (
  city_code text not null references city,
  id uuid not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  -- Who switched on the rules that it follows.
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, from_on),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (from_on <= to_on)
);

create table light_change (
  city_code text not null,
  id uuid not null,
  run_id uuid not null,
  -- The office that answered for the thing on the day.
  office_id uuid not null,
  on_day date not null,
  object text not null check (object in ('project', 'pledge', 'pursuit', 'returned', 'follow_up')),
  object_id text not null,
  project_id uuid,
  rule_id text not null,
  version int not null,
  colour text not null check (colour in ('green', 'yellow', 'red', 'out')),
  since date,
  counted int,
  facts jsonb not null,
  entry_ids uuid[] not null,
  recorded_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, object, object_id, rule_id, on_day),
  foreign key (city_code, run_id) references light_run (city_code, id),
  foreign key (city_code, rule_id, version) references light_rule (city_code, rule_id, version),
  foreign key (city_code, office_id) references office (city_code, id),
  check ((colour = 'green') = (since is null))
);
create index light_change_by_project on light_change (city_code, project_id, on_day) where project_id is not null;
create index light_change_by_instant on light_change (city_code, recorded_at);
create index light_run_by_instant on light_run (city_code, recorded_at);
create index light_rule_by_instant on light_rule (city_code, recorded_at);

call hold_city_scope('light_rule');
call hold_city_scope('light_run');
call hold_row_scope('light_change');
