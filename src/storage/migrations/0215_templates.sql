-- A bureau's own Word file for a text. Versions are added, never changed; the last may say that there is none any more.
create table bulletin_template (
  city_code text not null references city,
  id uuid not null,
  text_id text not null,
  version int not null check (version > 0),
  file_name text not null,
  -- The file as it was sent; null where with this version there is none any more.
  bytes bytea,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, text_id, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('bulletin_template');
