-- Compliance before signing: what an agreement promises, clause by clause, and who reviewed it with what result.

-- Lists of a check that other migrations may have lengthened too: the word is added to what is there.
do $$
declare
  checked record;
begin
  for checked in select c.conname, c.conrelid::regclass as t, pg_get_constraintdef(c.oid) as def, added.word
    from (values ('entry', 'kind', 'agreement'), ('seal', 'what', 'clause_review')) added (t, col, word)
    join pg_constraint c on c.conrelid = added.t::regclass and c.contype = 'c'
      and pg_get_constraintdef(c.oid) ~ ('^CHECK \(\(' || added.col || ' = ANY \(ARRAY\[')
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s', checked.t, checked.conname, checked.conname,
      regexp_replace(checked.def, '\]', format(', %L::text]', checked.word)));
  end loop;
end $$;

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

do $$
declare t text;
begin
  foreach t in array array['agreement', 'agreement_clause', 'clause_review', 'clause_review_flag'] loop
    call hold_row_scope(t);
  end loop;
end $$;

-- Signings that were verified before this ledger kept the law (clause_review_required): exempt, one by one and in sight.
create table signing_before_review (
  city_code text not null,
  signing_id uuid not null,
  office_id uuid not null,
  primary key (city_code, signing_id),
  foreign key (city_code, signing_id, office_id) references entry (city_code, id, office_id)
);
select set_config('yiwang.city', '*', true), set_config('yiwang.all', 'system', true);
insert into signing_before_review
select m.city_code, m.entry_id, m.office_id from milestone m
join entry e on e.city_code = m.city_code and e.id = m.entry_id
join verification v on v.city_code = m.city_code and v.entry_id = m.entry_id and v.decision = 'verified'
where m.kind = 'signed' and e.occurred_on >= '2024-08-01' and e.origin <> 'historical';
call hold_row_scope('signing_before_review');
