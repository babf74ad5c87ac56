-- What an office signed of a closed period, with a key that never was here: its figures as they stood at the close, line by line.
create table countersignature (
  city_code text not null,
  id uuid not null,
  close_id uuid not null,
  -- The one that signs: that of the close, or one below it.
  office_id uuid not null,
  statement text not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  signature bytea not null check (octet_length(signature) = 64),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, close_id, office_id),
  foreign key (city_code, close_id) references period_close (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_row_scope('countersignature');
