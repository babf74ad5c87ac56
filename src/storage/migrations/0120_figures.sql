-- What was published, and how finely figures may be cut.

create table publication (
  city_code text not null references city,
  id uuid not null,
  bulletin text not null,
  period text not null,
  known_at timestamptz not null,
  published_at timestamptz not null,
  published_by uuid not null,
  -- The whole bulletin as it read: sections, sentences, tables, each number with its figure.
  content jsonb not null,
  hash text not null,
  primary key (city_code, id),
  foreign key (city_code, published_by) references account (city_code, id)
);

create table published_figure (
  city_code text not null,
  publication_id uuid not null,
  figure_key text not null,
  figure_id text not null,
  definition_version int not null,
  value text,
  display text not null,
  row_ids jsonb not null,
  hash text not null,
  primary key (city_code, publication_id, figure_key),
  foreign key (city_code, publication_id) references publication (city_code, id),
  foreign key (figure_id, definition_version) references definition (id, version)
);

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
