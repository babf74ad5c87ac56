-- A superuser passes every policy; the handle steps down to this role. Roles are of the whole server and may exist.
-- Tables and views that come later are granted to it by default.
do $$
begin
  begin
    create role yiwang_app nologin;
  exception when duplicate_object or unique_violation or insufficient_privilege then null;
  end;
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute format('grant usage on schema %I to yiwang_app', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to yiwang_app', current_schema());
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to yiwang_app', current_schema());
  end if;
end $$;
