-- Who hosted an activity, who was invited, who spoke, and who reported on it; and what kind of body was called on.
alter table activity add column host text;
alter table activity add column co_hosts text[];
alter table activity add column region text;
alter table outing_visit add column kind text;
alter table outing_visit add constraint outing_visit_kind_check check (kind in ('company', 'national_chamber', 'provincial_chamber',
  'other_chamber', 'government', 'research', 'international', 'other'));

create table activity_attendee (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  body text not null,
  kind text check (kind in ('company', 'national_chamber', 'provincial_chamber', 'other_chamber', 'government', 'research',
    'international', 'other')),
  person_id uuid,
  title text,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, person_id) references person (city_code, id)
);

create table activity_speech (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  body text not null,
  person_id uuid,
  title text,
  topic text,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, person_id) references person (city_code, id)
);

create table activity_report (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  outlet text not null,
  headline text,
  link text,
  published_on date,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

call hold_row_scope('activity_attendee');
call hold_row_scope('activity_speech');
call hold_row_scope('activity_report');
