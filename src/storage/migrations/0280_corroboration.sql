-- What bears out that money arrived, and the city's rules for it. Columns of a signal are those of the noun's fields:
-- domain/corroboration/fundsSignal.ts.
insert into entry_kind (kind) values ('funds_signal');

create table funds_signal (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  arrival_id uuid not null,
  -- The first entry of the arrival's line: a correction of the arrival keeps what was seen of it.
  line_id uuid not null,
  project_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z_]{1,30}$'),
  source text not null,
  place text,
  note text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, arrival_id) references fund_arrival (city_code, entry_id),
  foreign key (city_code, line_id) references fund_arrival (city_code, entry_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index funds_signal_by_line on funds_signal (city_code, line_id);
create index funds_signal_by_arrival on funds_signal (city_code, arrival_id);
create index funds_signal_by_project on funds_signal (city_code, project_id);

call hold_row_scope('funds_signal');
call write_policy('funds_signal', 'arrival_in_reach', 'all', 'true',
  $$case when {all} = 'system' then true else office_of_entry(city_code, arrival_id) = any({offices}) end$$, 'restrictive');

-- The first entry of the line of corrections that an entry stands in.
create function first_of_line(city text, entry uuid) returns uuid language plpgsql stable as $$
begin
  return (
    with recursive back as (
      select b.id, b.reverses_id from entry b where b.city_code = city and b.id = first_of_line.entry
      union all
      select p.id, p.reverses_id from back b join entry p on p.city_code = city and p.id = b.reverses_id
    )
    select id from back where reverses_id is null limit 1);
end $$;

-- How arrivals are graded, and by what they are looked at twice: each change is a version, none is ever altered.
create table corroboration_rule (
  city_code text not null references city,
  id uuid not null,
  what text not null check (what in ('grades', 'suspicion')),
  effective_from date not null,
  -- domain/corroboration/gradeScheme.ts, suspicionRules.ts
  body jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index corroboration_rule_by_instant on corroboration_rule (city_code, recorded_at);

call hold_city_scope('corroboration_rule');
