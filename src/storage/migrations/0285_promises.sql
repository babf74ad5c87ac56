-- Promises of agreements, of either side, and what was done for them (履约). Columns are those of the nouns' fields:
-- domain/promises/. What was done names its promise by project and number, so that a promise that is put right stays the same.
insert into entry_kind (kind) values ('promise'), ('promise_keeping');

create table promise (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  no text not null,
  side text not null check (side in ('ours', 'theirs')),
  kind text not null check (kind in ('invest', 'start', 'produce', 'output', 'tax', 'jobs', 'land', 'plant', 'facility',
    'subsidy', 'approval', 'other')),
  what text not null,
  amount_fen bigint check (amount_fen > 0),
  measure text,
  condition text,
  agreed_on date,
  responsible_office_id uuid,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, responsible_office_id) references office (city_code, id)
);
create index promise_by_project on promise (city_code, project_id, no);

create table promise_keeping (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  promise_no text not null,
  extent text not null check (extent in ('whole', 'part')),
  what text not null,
  amount_fen bigint check (amount_fen >= 0),
  evidence text,
  -- Of the promise: it is counted with them.
  due_on date not null,
  side text not null check (side in ('ours', 'theirs')),
  kind text not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index promise_keeping_by_promise on promise_keeping (city_code, project_id, promise_no);

call hold_row_scope('promise');
call hold_row_scope('promise_keeping');
call write_policy('promise', 'points_in_reach', 'all', 'true', 'project_in_reach(city_code, project_id, entry_id)', 'restrictive');
call write_policy('promise_keeping', 'points_in_reach', 'all', 'true', 'project_in_reach(city_code, project_id, entry_id)', 'restrictive');
