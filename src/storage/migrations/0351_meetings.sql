-- Dispatch meetings (调度会) with their agendas, and their minutes (纪要). Columns are those of the nouns' fields: domain/dispatch/.
-- Minutes and items name a meeting by number, so that one that is put right stays the same.
insert into entry_kind (kind) values ('dispatch_meeting'), ('meeting_minutes');

create table dispatch_meeting (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no text not null,
  kind text not null check (kind in ('weekly', 'monthly', 'special')),
  title text,
  starts_at text,
  place text not null,
  chair text not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);
create index dispatch_meeting_by_no on dispatch_meeting (city_code, no);

create table meeting_line (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  what text not null,
  named_project_id uuid,
  owner_office_id uuid,
  origin text not null check (origin in ('item', 'light', 'obstacle', 'meeting', 'hand')),
  ref text,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, named_project_id) references project (city_code, id),
  foreign key (city_code, owner_office_id) references office (city_code, id)
);

create table meeting_minutes (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  meeting_no text not null,
  attendance text,
  -- Of the meeting: it is counted with it.
  meeting_kind text not null check (meeting_kind in ('weekly', 'monthly', 'special')),
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);
create index meeting_minutes_by_meeting on meeting_minutes (city_code, meeting_no);

create table meeting_conclusion (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  line_no int not null,
  outcome text not null check (outcome in ('hand_over', 'settled', 'again')),
  conclusion text not null,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

-- The conclusion of which an item was made; null where it comes from no meeting that the ledger knows.
alter table dispatch_item add column meeting_no text;
alter table dispatch_item add column line_no int;
alter table dispatch_item add constraint dispatch_item_line_of_meeting check ((meeting_no is null) = (line_no is null));
create index dispatch_item_by_meeting on dispatch_item (city_code, meeting_no) where meeting_no is not null;

-- Of the item: closings are counted by it.
alter table dispatch_step add column origin text
  check (origin in ('light', 'obstacle', 'meeting', 'hand'));

call hold_row_scope('dispatch_meeting');
call hold_row_scope('meeting_line');
call hold_row_scope('meeting_minutes');
call hold_row_scope('meeting_conclusion');
call write_policy('meeting_line', 'points_in_reach', 'all', 'true',
  'named_project_id is null or project_in_reach(city_code, named_project_id, entry_id)', 'restrictive');
