-- How finely figures may be cut by who may not open the rows behind them: settings of a city, rows are added, never changed.
create table cell_rule (
  city_code text not null references city,
  id uuid not null,
  effective_from date not null,
  -- By cut (office, section, chain, crossed, single) the shortest period.
  finest jsonb not null,
  told_instants_only boolean not null,
  questions_an_hour int not null check (questions_an_hour > 0),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('cell_rule');

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert, update, delete on cell_rule to yiwang_app';
  end if;
end $$;
