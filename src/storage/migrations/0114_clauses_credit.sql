-- Compliance before signing: what an agreement promises, clause by clause, and who reviewed it; and shared credit (成绩分成).

-- An entry; its clauses are rows of their own, so that each can be reviewed.
create table agreement (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  agreement_type text not null,
  number text,
  -- The day of signing, planned or past; null while nobody knows it.
  agreed_on date,
  no_commitments boolean not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index agreement_by_project on agreement (city_code, project_id);

create table agreement_clause (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null check (no > 0),
  commitment text not null check (commitment <> ''),
  clause_kind text not null,
  amount_fen bigint check (amount_fen >= 0),
  -- 未定: there is a sum that nobody knows yet. With no amount either, the clause is not about money.
  amount_undetermined boolean not null,
  legal_basis text,
  beneficiary text,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  check (not amount_undetermined or amount_fen is null)
);

-- Only ever inserted: a later review of the same agreement takes the place of an earlier one.
create table clause_review (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  conclusion text not null check (conclusion in ('passed', 'changes_required', 'refused')),
  opinion text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, office_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (conclusion = 'passed' or opinion is not null)
);
create index clause_review_by_agreement on clause_review (city_code, entry_id, recorded_at);
create index clause_review_by_instant on clause_review (city_code, recorded_at);

-- Each flag with the rule and the words as the reviewer saw them.
create table clause_review_flag (
  city_code text not null,
  review_id uuid not null,
  office_id uuid not null,
  no int not null,
  clause_no int not null,
  rule_id text not null,
  rule_version int not null,
  severity text not null check (severity in ('forbidden', 'needs_basis', 'notice')),
  words text not null,
  outcome text not null check (outcome in ('deleted', 'changed', 'has_basis', 'not_applicable')),
  basis text,
  primary key (city_code, review_id, no),
  unique (city_code, review_id, clause_no, rule_id),
  foreign key (city_code, review_id, office_id) references clause_review (city_code, id, office_id),
  check (outcome <> 'has_basis' or basis is not null)
);

-- Signings that were verified before this ledger kept the law (clause_review_required): exempt, one by one and in sight.
create table signing_before_review (
  city_code text not null,
  signing_id uuid not null,
  office_id uuid not null,
  primary key (city_code, signing_id),
  foreign key (city_code, signing_id, office_id) references entry (city_code, id, office_id)
);

-- Shared credit (成绩分成).
create table credit_agreement (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  from_on date not null,
  to_on date,
  covers text[] not null check (covers <@ array['investment_signed', 'investment_started', 'funds_arrived'] and cardinality(covers) > 0),
  document text,
  -- The offices of its shares: they may see it, whoever filed it. Held equal to credit_share by doctor.
  holder_ids uuid[] not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  check (to_on >= from_on)
);
create index credit_agreement_by_project on credit_agreement (city_code, project_id);

create table credit_share (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  holder_id uuid not null,
  basis_points int not null check (basis_points between 1 and 10000),
  primary key (city_code, entry_id, no),
  unique (city_code, entry_id, holder_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, entry_id) references credit_agreement (city_code, entry_id),
  foreign key (city_code, holder_id) references office (city_code, id)
);
