-- Industry chains (产业链).

-- Each change is a new version of the whole chain, none is ever altered. Chains are the city's, not an office's.
create table chain (
  city_code text not null references city,
  id uuid not null,
  primary key (city_code, id)
);

create table chain_version (
  city_code text not null,
  -- By which the audit chain names the version with its nodes and edges.
  id uuid not null,
  chain_id uuid not null,
  version int not null check (version > 0),
  name text not null,
  -- The city no longer keeps the chain; an older version may be taken up again.
  retired boolean not null,
  -- The version that was taken up again.
  restores int check (restores < version),
  note text,
  origin text not null check (origin in ('template', 'screen', 'sheet')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, chain_id, version),
  foreign key (city_code, chain_id) references chain (city_code, id),
  foreign key (city_code, chain_id, restores) references chain_version (city_code, chain_id, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index chain_version_by_instant on chain_version (city_code, recorded_at);

create table chain_node (
  city_code text not null,
  version_id uuid not null,
  no int not null,
  node_id uuid not null,
  name text not null,
  -- One name, however it is typed (domain/chains/chain.ts says the same).
  name_key text not null,
  segment text not null check (segment in ('upstream', 'midstream', 'downstream')),
  products text[] not null,
  key boolean not null,
  primary key (city_code, version_id, no),
  unique (city_code, version_id, node_id),
  unique (city_code, version_id, name_key),
  foreign key (city_code, version_id) references chain_version (city_code, id),
  check (no between 0 and 999)
);

create table chain_node_industry (
  city_code text not null,
  version_id uuid not null,
  -- Counted over the whole version.
  no int not null,
  node_id uuid not null,
  industry_code text not null references industry (code),
  primary key (city_code, version_id, no),
  unique (city_code, version_id, node_id, industry_code),
  foreign key (city_code, version_id, node_id) references chain_node (city_code, version_id, node_id)
);

-- From what supplies to what is supplied.
create table chain_edge (
  city_code text not null,
  version_id uuid not null,
  no int not null,
  from_id uuid not null,
  to_id uuid not null,
  evidence text not null,
  source text not null,
  source_on date,
  primary key (city_code, version_id, no),
  unique (city_code, version_id, from_id, to_id),
  foreign key (city_code, version_id, from_id) references chain_node (city_code, version_id, node_id),
  foreign key (city_code, version_id, to_id) references chain_node (city_code, version_id, node_id),
  check (from_id <> to_id),
  check (no between 0 and 4999)
);

-- Who answers for a chain: each change is a row, the latest holds. A name of a person lies in `person`.
create table chain_duty (
  city_code text not null,
  id uuid not null,
  chain_id uuid not null,
  version int not null check (version > 0),
  chief_id uuid,
  chief_title text,
  lead_office_id uuid,
  -- 链主: firms of the shared register, which may lie on another machine.
  leader_ids uuid[] not null,
  team text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, chain_id, version),
  foreign key (city_code, chain_id) references chain (city_code, id),
  foreign key (city_code, chief_id) references person (city_code, id),
  foreign key (city_code, lead_office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index chain_duty_by_instant on chain_duty (city_code, recorded_at);

-- By which rules a node is strong, weak, missing or blocked, and what counts as a leader: versions with the day from
-- which they hold (domain/chains/chainRules.ts).
create table chain_rules (
  city_code text not null references city,
  id uuid not null,
  version int not null check (version > 0),
  effective_from date not null,
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, version),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index chain_rules_by_instant on chain_rules (city_code, recorded_at);
