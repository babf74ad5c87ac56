-- Obstacles of projects and their clearing (堵点). Columns are those of the nouns' fields: domain/obstacles/. A clearing names its
-- obstacle by project and number, so that an obstacle that is put right stays the same.
insert into entry_kind (kind) values ('obstacle'), ('obstacle_clearing');

create table obstacle (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  no text not null,
  kind text not null,
  what text not null,
  owner_office_id uuid,
  due_on date,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, owner_office_id) references office (city_code, id)
);
create index obstacle_by_project on obstacle (city_code, project_id, no);

create table obstacle_clearing (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  obstacle_no text not null,
  what text not null,
  -- Of the obstacle: it is counted with them.
  kind text not null,
  raised_on date not null,
  raised_office_id uuid not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, raised_office_id) references office (city_code, id)
);
create index obstacle_clearing_by_obstacle on obstacle_clearing (city_code, project_id, obstacle_no);

-- The office that is to clear an obstacle reads it, and who raised it reads how it was cleared.
call hold_row_scope('obstacle', readers => 'array[owner_office_id]');
call hold_row_scope('obstacle_clearing', readers => 'array[raised_office_id]');
call write_policy('obstacle', 'points_in_reach', 'all', 'true', 'project_in_reach(city_code, project_id, entry_id)', 'restrictive');
call write_policy('obstacle_clearing', 'points_in_reach', 'all', 'true', 'project_in_reach(city_code, project_id, entry_id)', 'restrictive');
