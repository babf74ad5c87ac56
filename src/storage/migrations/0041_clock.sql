-- Writes are refused while the server's clock cannot be believed (domain/keeping/clock.ts). Who keeps the machine may say that it is
-- right; what was said, and how the last write stood then, is kept.
create table clock_acceptance (
  city_code text not null references city,
  id uuid not null,
  -- By the clock that was said to be right.
  at timestamptz not null,
  last_recorded_at timestamptz,
  reason text not null,
  primary key (city_code, id)
);
do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert on clock_acceptance to yiwang_app';
  end if;
end $$;
