-- From target to funds: prospects (目标企业), pursuits (跟进) with their acts, the city's rule of protection and release,
-- and campaigns (百日行动).

-- A firm that the city courts. It belongs to no office: everyone of the city may know that it is courted.
create table prospect (
  city_code text not null references city,
  id uuid not null,
  -- The firm in the register that cities share; by value, no foreign key across the two.
  register_id uuid,
  name text not null,
  name_key text not null,
  name_pinyin text not null,
  credit_code text,
  division_code text references division (code),
  industry_code text references industry (code),
  source text not null,
  source_on date not null,
  sample boolean not null default false,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  foreign key (city_code, import_id) references import (city_code, id)
);
create unique index prospect_once_by_register on prospect (city_code, register_id) where register_id is not null;
create unique index prospect_once_by_code on prospect (city_code, credit_code) where credit_code is not null;
create index prospect_by_key on prospect (city_code, name_key);
call hold_city_scope('prospect');

-- One office courts one prospect. Of a prospect they stand in one line, each behind the one before it, so that two
-- offices can never hold it at once: one is first, and nobody is followed twice.
create table pursuit (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  prospect_id uuid not null,
  follows_id uuid,
  -- The first of the pursuits that a firm passed through by transfers: they share a story.
  root_id uuid not null,
  -- The offer by which it came; null where it was filed.
  offer_id uuid,
  opened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, prospect_id),
  unique (city_code, follows_id),
  unique (city_code, offer_id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, prospect_id) references prospect (city_code, id),
  foreign key (city_code, follows_id, prospect_id) references pursuit (city_code, id, prospect_id),
  foreign key (city_code, root_id, prospect_id) references pursuit (city_code, id, prospect_id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (follows_id <> id),
  check (offer_id is null or follows_id is not null),
  check ((root_id = id) = (offer_id is null))
);
create unique index pursuit_first_of_prospect on pursuit (city_code, prospect_id) where follows_id is null;
create index pursuit_by_prospect on pursuit (city_code, prospect_id);
create index pursuit_by_office on pursuit (city_code, office_id);
create index pursuit_by_root on pursuit (city_code, root_id);

-- What is done in a pursuit. Rows are only added; `about_id` names the act that one takes back or declines.
create table pursuit_act (
  city_code text not null,
  id uuid not null,
  pursuit_id uuid not null,
  root_id uuid not null,
  -- Whose hand: the holder's, or of a declined offer the receiver's.
  office_id uuid not null,
  kind text not null check (kind in (
    'assigned', 'contacted', 'visited', 'offered', 'declined', 'released', 'refused', 'lead', 'retracted')),
  -- The assignment that opened the pursuit.
  opens boolean not null default false,
  acted_on date not null,
  account_id uuid,
  due_on date,
  entry_id uuid,
  to_office_id uuid,
  keep_basis_points int check (keep_basis_points between 0 and 9999),
  document text,
  cause text,
  project_id uuid,
  about_id uuid,
  note text,
  -- Of the act that opens: what the firm would be here, why it was chosen, and where it was met.
  chain_id uuid,
  chain text,
  node_id uuid,
  node text,
  reasons text[] not null default '{}',
  activity_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, about_id),
  foreign key (city_code, pursuit_id) references pursuit (city_code, id),
  foreign key (city_code, root_id) references pursuit (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id),
  foreign key (city_code, entry_id) references entry (city_code, id),
  foreign key (city_code, activity_id) references entry (city_code, id),
  foreign key (city_code, to_office_id) references office (city_code, id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, about_id) references pursuit_act (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (not opens or kind = 'assigned'),
  check ((kind = 'assigned') = (account_id is not null)),
  check (kind <> 'assigned' or due_on is not null),
  check ((kind in ('contacted', 'visited')) = (entry_id is not null)),
  check ((kind = 'offered') = (to_office_id is not null)),
  check ((kind = 'offered') = (keep_basis_points is not null)),
  check (coalesce(keep_basis_points, 0) = 0 or document is not null),
  check ((kind = 'refused') = (cause is not null)),
  check ((kind = 'lead') = (project_id is not null)),
  check ((kind in ('declined', 'retracted')) = (about_id is not null)),
  check (kind not in ('offered', 'declined', 'released', 'retracted') or note is not null),
  check (opens or (chain_id is null and chain is null and node_id is null and node is null and activity_id is null))
);
create unique index pursuit_opened_once on pursuit_act (city_code, pursuit_id) where opens;
create unique index pursuit_one_lead on pursuit_act (city_code, pursuit_id) where kind = 'lead';
create unique index pursuit_lead_of_project on pursuit_act (city_code, project_id) where project_id is not null;
create index pursuit_act_by_pursuit on pursuit_act (city_code, pursuit_id, recorded_at);
create index pursuit_act_by_root on pursuit_act (city_code, root_id);
create index pursuit_act_by_entry on pursuit_act (city_code, entry_id) where entry_id is not null;
create index pursuit_act_by_instant on pursuit_act (city_code, recorded_at);
create index pursuit_act_by_account on pursuit_act (city_code, account_id) where account_id is not null;
create index pursuit_act_by_receiver on pursuit_act (city_code, to_office_id) where to_office_id is not null;
call hold_row_scope('pursuit_act');

-- Which office holds which firm is known in the whole city, and written by the office alone; what it does there is its own.
do $$
declare
  of_city text := $p$city_code = any((select case current_setting('yiwang.city', true)
    when '*' then array(select city_code from city) else array[current_setting('yiwang.city', true)] end)::text[])$p$;
  of_office text := $p$((select coalesce(current_setting('yiwang.all', true), '')) = 'system' or office_id = any((select
    string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[]))$p$;
begin
  alter table pursuit enable row level security;
  alter table pursuit force row level security;
  execute format('create policy known on pursuit for select using (%s)', of_city);
  execute format('create policy filed on pursuit for insert with check (%s and %s)', of_city, of_office);
  execute format('create policy kept on pursuit for delete using (%s and %s)', of_city, of_office);
end $$;

-- Who receives a firm by a transfer receives its story until then; the giver goes on seeing what it did itself, and
-- what the receiver said to its offer.
create policy story on pursuit_act for select using (exists (
  select from pursuit p where p.city_code = pursuit_act.city_code and p.root_id = pursuit_act.root_id
    and p.office_id = any((select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[])
    and (p.id = pursuit_act.pursuit_id or p.recorded_at >= pursuit_act.recorded_at)));

-- The city's setting; rows are added. A day counts by the rule in force when its time began to run.
create table pursuit_rule (
  city_code text not null references city,
  id uuid not null,
  effective_from date not null,
  protection_days int not null check (protection_days > 0),
  release_days int not null check (release_days > 0),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('pursuit_rule');

-- What counts on the way of a firm: the act that opened each pursuit, its ties, and the lead.
create view pursuit_step with (security_invoker = true) as
select a.city_code, a.id as entry_id, a.office_id, a.pursuit_id, a.kind as step, a.project_id, a.note,
  p.prospect_id, r.name as prospect, r.sample, o.chain, o.activity_id::text as activity,
  (select array_agg(distinct v.entry_id::text) from pursuit_act v
    where v.city_code = a.city_code and v.root_id = a.root_id and v.kind = 'visited'
      and not exists (select from pursuit_act t where t.city_code = v.city_code and t.about_id = v.id)) as outings
from pursuit_act a
join pursuit p on p.city_code = a.city_code and p.id = a.pursuit_id
join prospect r on r.city_code = p.city_code and r.id = p.prospect_id
join pursuit_act o on o.city_code = a.city_code and o.pursuit_id = a.pursuit_id and o.opens
where a.opens or a.kind in ('contacted', 'visited', 'lead');

create view pursuit_lead with (security_invoker = true) as
select * from pursuit_step where step = 'lead';

-- The same as the state of an entry: an assignment and a lead hold as soon as they are recorded (the project answers for
-- itself); a tie holds while it stands and its entry, or what corrected that, is verified.
create view pursuit_step_state with (security_invoker = true) as
select a.city_code, a.id, a.office_id, coalesce(e.occurred_on, a.acted_on) as occurred_on, null::date as audited_on,
  a.recorded_at, case when a.entry_id is null then 'verified' else e.decision end as decision,
  coalesce(e.void, false) as void, greatest(e.decided_at, a.recorded_at) as decided_at,
  least(e.reversed_at, t.recorded_at) as reversed_at, e.id as entry_id
from pursuit_act a
left join pursuit_act t on t.city_code = a.city_code and t.about_id = a.id and t.kind = 'retracted'
left join lateral (
  with recursive later as (
    select x.city_code, x.id from entry x where x.city_code = a.city_code and x.id = a.entry_id
    union all
    select n.city_code, n.id from later l join entry n on n.city_code = l.city_code and n.reverses_id = l.id
  )
  select st.* from later l join entry_state st on st.city_code = l.city_code and st.id = l.id
) e on true
where a.entry_id is null or e.id is not null;

-- A campaign (百日行动): days, chains, and a goal for each step and office. Changed by a later row that names it.
create table campaign (
  city_code text not null references city,
  id uuid not null,
  replaces_id uuid,
  name text not null,
  from_on date not null,
  to_on date not null,
  chains text[] not null default '{}',
  goals jsonb not null check (jsonb_typeof(goals) = 'array'),
  ended boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, replaces_id),
  foreign key (city_code, replaces_id) references campaign (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (to_on >= from_on),
  check (replaces_id is null or reason is not null),
  check (not ended or replaces_id is not null)
);
call hold_city_scope('campaign');

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert, update, delete on prospect, pursuit, pursuit_act, pursuit_rule, campaign,
      pursuit_step, pursuit_lead, pursuit_step_state to yiwang_app';
  end if;
end $$;
