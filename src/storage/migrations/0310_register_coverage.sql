-- Of which divisions a city states that all its firms are in the register, by which list and to which day
-- (domain/chains/registerCoverage.ts). The latest statement of a division holds; none is ever altered.
create table register_coverage (
  city_code text not null references city,
  id uuid not null,
  divisions text[] not null check (cardinality(divisions) > 0),
  source text not null,
  as_of date not null,
  whole boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index register_coverage_by_instant on register_coverage (city_code, recorded_at);
call hold_city_scope('register_coverage');
