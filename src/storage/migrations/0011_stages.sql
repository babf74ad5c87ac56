-- Stages: rules that a city sets, 未定 said apart from empty, the nature of a signing, packages that split and merge.

-- One change of one rule, from a day on; null in `rule` takes the default again. Fields: domain/stageRules.ts.
create table stage_rule (
  city_code text not null references city,
  id uuid not null,
  effective_from date not null,
  change jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index stage_rule_by_instant on stage_rule (city_code, recorded_at);

-- True: 未定 was said. Null with a null amount: nothing was said. 0 is refused.
alter table project_version add column investment_undetermined boolean
  check (investment_undetermined is not true or investment_fen is null);

-- What a signing is: the first, 升格 of an agreement, 增资 (whose increment alone counts), or 更换业主.
alter table milestone
  add column signing_nature text check (signing_nature in ('first', 'upgrade', 'capital_increase', 'owner_change')),
  add column increment_fen bigint check (increment_fen > 0),
  add check (signing_nature is null or kind = 'signed'),
  add check ((signing_nature is not distinct from 'capital_increase') = (increment_fen is not null));

-- An act that made a package of parts (split, merge) or took that back (undo): its entries are decided together.
create table packaging (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  act text not null check (act in ('split', 'merge', 'undo')),
  package_id uuid not null,
  undoes_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, package_id) references project (city_code, id),
  foreign key (city_code, undoes_id) references packaging (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check ((act = 'undo') = (undoes_id is not null))
);
create index packaging_by_instant on packaging (city_code, recorded_at);
create index packaging_by_package on packaging (city_code, package_id);
call hold_row_scope('packaging');

alter table entry add column packaging_id uuid,
  add foreign key (city_code, packaging_id) references packaging (city_code, id);
create index entry_by_packaging on entry (city_code, packaging_id) where packaging_id is not null;

-- What a seal may hold grows with the nouns; storage/seals.ts has the list.
alter table seal drop constraint seal_what_check;
alter table seal add constraint seal_what_check check (what ~ '^[a-z_]+$');
