-- Heads of chains are written down outside the database (storage/anchor/). What begins such a file is kept here, so that
-- one that is gone is missed, and one that somebody put in its place is not taken for it. Of the whole server, as the
-- file is.
create table anchor_file (
  id uuid primary key,
  -- The file beside the data, or the one that the settings name.
  place text not null check (place in ('data', 'elsewhere')),
  begun_at timestamptz not null,
  -- Why it begins anew, in the words of who accepted that.
  reason text
);
do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert on anchor_file to yiwang_app';
  end if;
end $$;
