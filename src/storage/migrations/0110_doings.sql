-- What is done for projects: outings, activities, contacts; and targets.

create table outing (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  ended_on date not null,
  destination text not null,
  region text,
  purpose text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

create table outing_member (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  person_id uuid not null,
  title text,
  rank text not null check (rank in ('city_chief', 'city_leader', 'county_chief', 'county_leader', 'department_head', 'staff')),
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, person_id) references person (city_code, id)
);

create table outing_visit (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  institution text not null,
  company_id uuid,
  met_person_id uuid,
  met_title text,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, company_id) references company (city_code, id),
  foreign key (city_code, met_person_id) references person (city_code, id)
);

create table outing_project (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  project_id uuid not null,
  primary key (city_code, entry_id, no),
  unique (city_code, entry_id, project_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index outing_project_by_project on outing_project (city_code, project_id);

create table activity (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  name text not null,
  ended_on date,
  nature text check (nature in ('comprehensive', 'thematic', 'visit')),
  part text not null check (part in ('lead', 'host', 'attend')),
  form text not null check (form in ('matchmaking', 'promotion', 'conference', 'visit')),
  level text not null check (level in ('national', 'provincial', 'city', 'county')),
  place text,
  at_home boolean not null,
  led_by text,
  convener text not null,
  series text,
  theme text,
  guests int,
  guest_companies int,
  signing_held boolean not null,
  speeches int not null,
  media text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

create table activity_project (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  project_id uuid not null,
  how text not null check (how in ('signed', 'advanced')),
  primary key (city_code, entry_id, no),
  unique (city_code, entry_id, project_id, how),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index activity_project_by_project on activity_project (city_code, project_id);

create table contact (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid,
  company_id uuid not null,
  mode text not null check (mode in ('visit_out', 'visit_in', 'meeting', 'call')),
  place text,
  our_side text,
  their_side text,
  summary text not null,
  result text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, company_id) references company (city_code, id)
);
create index contact_by_project on contact (city_code, project_id);

create table target (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  figure_id text not null,
  year int not null,
  value numeric not null check (value > 0),
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);
create index target_by_figure on target (city_code, year, figure_id);
