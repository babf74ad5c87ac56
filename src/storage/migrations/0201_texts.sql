-- Texts and figures of a city's own. Versions are added, never changed: what was published names the one it was made by.
create table bulletin_text (
  city_code text not null references city,
  id uuid not null,
  -- The same in all its versions.
  text_id text not null,
  version int not null check (version > 0),
  name text not null,
  -- Title and sections; domain/bulletin/text.ts.
  body jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, text_id, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('bulletin_text');

create table city_figure (
  city_code text not null references city,
  id uuid not null,
  figure_id text not null,
  version int not null check (version > 0),
  -- The definition; metrics/definition.ts.
  body jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, figure_id, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('city_figure');

-- A published number names a definition of the program or one of its city; doctor holds it to one of them.
alter table published_figure drop constraint published_figure_figure_id_definition_version_fkey;
