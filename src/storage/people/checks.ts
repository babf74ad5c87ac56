// Laws of accounts and rights that no constraint can say, as queries that find what breaks them.
import { sql } from 'kysely';
import { type DoctorCheck, places } from '../keeping/check.ts';

export const peopleChecks: readonly DoctorCheck[] = [
  // A right is given when its account is opened or by an act in the audit chain, and taken by one; acts leave rows.
  places(
    'rights_given_by_an_act',
    (city) => sql<{ place: string }>`
      with act as (
        select use_case, at, (summary ->> 'accountId')::uuid as account_id, (summary ->> 'officeId')::uuid as office_id,
          summary ->> 'role' as role from event
        where city_code = ${city} and use_case in ('account_grant', 'account_revoke')),
      held as (select g.*, a.username, a.created_at from role_grant g
        join account a on a.city_code = g.city_code and a.id = g.account_id where g.city_code = ${city})
      select concat_ws(' ', h.username, h.role) as place from held h
      where (h.granted_at <> h.created_at and not exists (select from act where use_case = 'account_grant' and at = h.granted_at
          and account_id = h.account_id and office_id = h.office_id and role = h.role))
        or (h.revoked_at is not null and not exists (select from act where use_case = 'account_revoke' and at = h.revoked_at
          and account_id = h.account_id and office_id = h.office_id and role = h.role))
      union all
      select concat_ws(' ', account_id, role) from act where not exists (select from held h where h.account_id = act.account_id
        and h.office_id = act.office_id and h.role = act.role
        and act.at = case act.use_case when 'account_grant' then h.granted_at else h.revoked_at end)`,
  ),
  // Of a city that ever had one.
  places(
    'administrator_stays',
    (city) => sql<{ place: string }>`
      with administrator as (select g.revoked_at is null and a.disabled_at is null as stays from role_grant g
        join account a on a.city_code = g.city_code and a.id = g.account_id
        join office_version v on v.city_code = g.city_code and v.office_id = g.office_id and v.parent_id is null
        where g.city_code = ${city} and g.role = 'admin')
      select ${city} as place from administrator having count(*) > 0 and not bool_or(stays)`,
  ),
  places(
    'erased_names_are_gone',
    (city) => sql<{ place: string }>`
      select p.id::text as place from person p left join account a on a.city_code = p.city_code and a.person_id = p.id
      where p.city_code = ${city} and p.erased_at is not null
        and (p.name is not null or p.phone is not null or a.disabled_at is null and a.id is not null)`,
  ),
];
