-- What a city says of the labels that its rows bear (企业类别, marks of its own): what one is called, which other it stands for, that
-- it is offered no more. Versions are added, never changed; rows keep what was written.
create table city_label (
  city_code text not null references city,
  id uuid not null,
  kind text not null check (kind in ('investorClass', 'tag')),
  label text not null,
  version int not null check (version > 0),
  act text not null check (act in ('add', 'rename', 'join', 'end', 'undo')),
  -- What it is called; null: as it is written, or as the program calls it.
  name text,
  into_label text check (into_label <> label),
  ended boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, kind, label, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('city_label');
