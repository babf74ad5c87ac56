// What was recorded or verified for a period while it was closed, and is neither an adjustment nor was carried over.
import { type RawBuilder, sql } from 'kysely';

/** An office lies below another as it did on the day of the act, whatever has moved since. */
export function closedPeriodsBroken(city: string): RawBuilder<{ place: string }> {
  return sql<{ place: string }>`
    with recursive acts as (
      select e.id, e.recorded_at as at from entry e where e.city_code = ${city} and e.adjusted_on is null
      union all
      select e.id, v.recorded_at from verification v
      join entry e on e.city_code = v.city_code and e.id = v.entry_id
      where v.city_code = ${city} and v.decision = 'verified' and e.adjusted_on is null and not exists (
        select from carried_entry c where c.city_code = e.city_code and c.entry_id = e.id)
    ), late as (
      select a.id, a.at, (a.at at time zone 'Asia/Shanghai')::date as on_day, b.office_id, b.day
      from acts a join entry e on e.city_code = ${city} and e.id = a.id
      left join entry o on o.city_code = e.city_code and o.id = e.reverses_id
      cross join lateral (values (e.office_id, e.occurred_on), (e.office_id, e.audited_on),
        (o.office_id, o.occurred_on), (o.office_id, o.audited_on)) b (office_id, day)
      where b.day is not null and a.at > (select min(closed_at) from period_close where city_code = ${city})
    ), up as (
      select distinct office_id, on_day, office_id as above from late
      union
      select u.office_id, u.on_day, (select v.parent_id from office_version v
        where v.city_code = ${city} and v.office_id = u.above and v.valid_from <= u.on_day
        order by v.valid_from desc, v.recorded_at desc limit 1)
      from up u where u.above is not null
    )
    select distinct l.id::text as place from late l
    join up u on u.office_id = l.office_id and u.on_day = l.on_day
    join period_close c on c.city_code = ${city} and c.office_id = u.above
      and l.day between c.from_on and c.to_on and l.at > c.closed_at
    left join period_reopen r on r.city_code = c.city_code and r.close_id = c.id
    where r.close_id is null or r.reopened_at > l.at`;
}
