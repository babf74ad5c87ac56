-- Items that are handed to offices (交办事项) and what becomes of them, and the city's rule of when an item is warned of, urged and
-- supervised (催办, 督办). Columns are those of the nouns' fields: domain/dispatch/. A step names its item by number, so that an item that
-- is put right stays the same.
insert into entry_kind (kind) values ('dispatch_item'), ('dispatch_step');

create table dispatch_item (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no text not null,
  what text not null,
  owner_office_id uuid not null,
  person text,
  due_on date not null,
  measure text,
  origin text not null check (origin in ('light', 'obstacle', 'meeting', 'hand')),
  origin_note text,
  project_id uuid,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, owner_office_id) references office (city_code, id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index dispatch_item_by_no on dispatch_item (city_code, no);

create table dispatch_step (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  item_no text not null,
  step text not null check (step in ('feedback', 'send_back', 'urge', 'supervise', 'close')),
  what text not null,
  evidence text,
  -- Of the item: it is counted with them.
  order_office_id uuid not null,
  owner_office_id uuid not null,
  due_on date not null,
  settled_on date,
  in_time boolean,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, order_office_id) references office (city_code, id),
  foreign key (city_code, owner_office_id) references office (city_code, id),
  check ((step = 'close') = (settled_on is not null)),
  check ((settled_on is null) = (in_time is null))
);
create index dispatch_step_by_item on dispatch_step (city_code, item_no);

-- Rows are added; a day counts by the setting in force on it.
create table dispatch_rule (
  city_code text not null references city,
  id uuid not null,
  effective_from date not null,
  warn_days int not null check (warn_days >= 0),
  urge_days int not null check (urge_days > 0),
  supervise_days int not null check (supervise_days > urge_days),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);

-- Both sides of an item read it and everything that becomes of it.
call hold_row_scope('dispatch_item', readers => 'array[owner_office_id]');
call hold_row_scope('dispatch_step', readers => 'array[order_office_id, owner_office_id]');
call write_policy('dispatch_item', 'points_in_reach', 'all', 'true',
  'project_id is null or project_in_reach(city_code, project_id, entry_id)', 'restrictive');
call hold_city_scope('dispatch_rule');
