-- Kinds of offices by the part that they play; and what a city says of itself: rows are added, never changed, the latest holds.
alter table office_version drop constraint office_version_kind_check;
alter table office_version add constraint office_version_kind_check
  check (kind in ('city', 'bureau', 'county', 'zone', 'township', 'department', 'mission', 'platform'));

create table city_profile (
  city_code text not null references city,
  id uuid not null,
  -- Who signs texts; null where the bureau of investment does.
  issuer text,
  -- The ledger holds all that happened from this day on; null where nobody has said so.
  complete_from date,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('city_profile');
