-- Shared credit (成绩分成): one more kind of entry. Other migrations may have added kinds of theirs, so the list is
-- extended as it stands.
do $$
declare kinds text;
begin
  select pg_get_constraintdef(oid) into kinds from pg_constraint
  where conrelid = 'entry'::regclass and conname = 'entry_kind_check';
  execute 'alter table entry drop constraint entry_kind_check, add constraint entry_kind_check '
    || replace(kinds, 'ARRAY[', 'ARRAY[''credit_agreement''::text, ');
end $$;

create table credit_agreement (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  from_on date not null,
  to_on date,
  covers text[] not null check (covers <@ array['investment_signed', 'investment_started', 'funds_arrived'] and cardinality(covers) > 0),
  document text,
  -- The offices of its shares: they may see it, whoever filed it. Held equal to credit_share by doctor.
  holder_ids uuid[] not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  check (to_on >= from_on)
);
create index credit_agreement_by_project on credit_agreement (city_code, project_id);

create table credit_share (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  holder_id uuid not null,
  basis_points int not null check (basis_points between 1 and 10000),
  primary key (city_code, entry_id, no),
  unique (city_code, entry_id, holder_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, entry_id) references credit_agreement (city_code, entry_id),
  foreign key (city_code, holder_id) references office (city_code, id)
);

call hold_row_scope('credit_agreement');
call hold_row_scope('credit_share');

-- Who holds a share sees the agreement and all its shares; the rows of the project keep their walls.
create policy holders on credit_agreement for select using (
  city_code = (select current_setting('yiwang.city', true)) and holder_ids
    && (select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[]));
create policy holders on credit_share for select using (exists (
  select from credit_agreement a where a.city_code = credit_share.city_code and a.entry_id = credit_share.entry_id));

-- An office ends from a day on by a version that says so. What an administrator did to the tree has an id of its own,
-- under which the audit chain seals it; what was founded with the city has none.
alter table office_version
  add column ended boolean,
  add column id uuid;
create unique index office_version_by_id on office_version (city_code, id);
-- What a seal may hold grows with the nouns; storage/seals.ts has the list.
alter table seal drop constraint seal_what_check;
alter table seal add constraint seal_what_check check (what ~ '^[a-z_]+$');
