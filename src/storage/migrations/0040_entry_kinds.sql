-- Kinds of entries are rows and no longer a list inside a constraint: a noun adds one. What they mean stands in the
-- program (domain/entries/nouns.ts); a test holds the two alike.
create table entry_kind (
  kind text primary key check (kind ~ '^[a-z]+(_[a-z]+)*$')
);
insert into entry_kind (kind) values
  ('company_version'), ('project_version'), ('milestone'), ('fund_arrival'), ('outing'), ('activity'), ('contact'),
  ('target'), ('site_check'), ('agreement'), ('credit_agreement');

alter table entry drop constraint entry_kind_check;
alter table entry add constraint entry_of_kind foreign key (kind) references entry_kind (kind);

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select on entry_kind to yiwang_app';
  end if;
end $$;
