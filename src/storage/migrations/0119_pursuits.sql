-- From target to funds: pursuits (跟进) with their acts, the city's rule of protection and release, and campaigns (百日行动).

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
