-- Lists of places that a city reports by (粤港澳大湾区, 长三角 …), as it draws them. Versions are added, never changed; figures hold the
-- places that they count by themselves and get versions with the list's.
create table place_list (
  city_code text not null references city,
  id uuid not null,
  -- The same in all its versions; of one that ships its own.
  list_id text not null,
  version int not null check (version > 0),
  name text not null,
  -- In the order in which they are told, each with its name and, where it is known, its code of GB/T 2260.
  places jsonb not null,
  effective_from date not null,
  -- From that day on it is offered no more.
  ended boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, list_id, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('place_list');
