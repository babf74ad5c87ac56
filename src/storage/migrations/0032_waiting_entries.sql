-- What waits for a verifier, as rows of its own. Which entries wait follows from the entries, but only by holding each of
-- them against all decisions: a desk with nothing on it took as long as the ledger is large. Derived: the door keeps it,
-- `rebuild` makes it anew, `doctor` compares.
create table waiting_entry (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  kind text not null,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);
create index waiting_entry_by_instant on waiting_entry (city_code, recorded_at, entry_id);
create index waiting_entry_by_import on waiting_entry (city_code, import_id) where import_id is not null;

insert into waiting_entry
select e.city_code, e.id, e.office_id, e.kind, e.import_id, e.recorded_at, e.recorded_by from entry_state e
where e.decision is null and e.reversed_by is null and not (e.void and not exists (
  select from verification v where v.city_code = e.city_code and v.entry_id = e.reverses_id and v.decision = 'verified'));

call hold_row_scope('waiting_entry');

-- Of no voucher there is no skeleton: said so, the planner can use the index that holds arrivals with a voucher alone.
alter function voucher_skeleton(text) strict;

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert, update, delete on waiting_entry to yiwang_app';
  end if;
end $$;
