-- One credit code, one firm in a city. A firm's version may carry a code only where the firm holds it, and a code that is
-- held is held by one. What a firm carries no more (put right, withdrawn, returned) is free for another.
create table company_code (
  city_code text not null references city,
  credit_code text not null,
  company_id uuid not null,
  released_at timestamptz,
  primary key (city_code, credit_code, company_id)
);
create unique index company_code_held_once on company_code (city_code, credit_code) where released_at is null;
call hold_city_scope('company_code');

-- A ledger from before may have a code twice: the first to carry it holds it, and doctor names the others.
select set_config('yiwang.city', '*', true), set_config('yiwang.all', 'system', true);
insert into company_code (city_code, credit_code, company_id, released_at)
select city_code, credit_code, company_id,
  case when row_number() over (partition by city_code, credit_code order by first, company_id) > 1 then now() end
from (
  select v.city_code, v.credit_code, v.company_id, min(e.recorded_at) as first
  from company_version v join entry_state e on e.city_code = v.city_code and e.id = v.entry_id
  where v.credit_code is not null and not e.void and e.reversed_by is null and e.standing
  group by v.city_code, v.credit_code, v.company_id) carried;
insert into company_code (city_code, credit_code, company_id, released_at)
select distinct city_code, credit_code, company_id, now() from company_version where credit_code is not null
on conflict do nothing;

alter table company_version add foreign key (city_code, credit_code, company_id) references company_code (city_code, credit_code, company_id);

-- The same of the register's key: of two that were taken for one firm of the register the first stays.
update company c set register_id = null where register_id is not null and exists (
  select from company o where o.city_code = c.city_code and o.register_id = c.register_id and o.id < c.id);
drop index company_by_register;
create unique index company_once_by_register on company (city_code, register_id) where register_id is not null;

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert, update on company_code to yiwang_app';
  end if;
end $$;
