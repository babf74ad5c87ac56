-- The activity at which a talk took place; null where it was at none, or nobody said.
alter table contact add column activity_id uuid;
alter table contact add constraint contact_activity_fkey
  foreign key (city_code, activity_id) references activity (city_code, entry_id);
create index contact_by_activity on contact (city_code, activity_id) where activity_id is not null;

-- Whether a row of an office may say that it took place at an occasion: the writer's own one, or one of an office that stood above
-- the row's at some time. Which of them is verified is asked by the decision.
create function occasion_in_reach(city text, occasion uuid, office uuid) returns boolean language plpgsql stable as $$
declare
  owner uuid := office_of_entry(city, occasion);
begin
  if current_setting('yiwang.all', true) = 'system' then return true; end if;
  return owner = any(string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])
    or owner in (
      with recursive above as (
        select office as id
        union
        select v.parent_id from above a join office_version v
          on v.city_code = city and v.office_id = a.id and v.parent_id is not null)
      select id from above);
end $$;

call write_policy('contact', 'occasion_in_reach', 'all', 'true',
  'activity_id is null or occasion_in_reach(city_code, activity_id, office_id)', 'restrictive');
