-- People as administrators keep them, sign-in by a provider, and who signed in when.

-- A right that was taken away and given again is two rows; of one in force there is one.
alter table role_grant drop constraint role_grant_pkey;
alter table role_grant add primary key (city_code, account_id, office_id, role, granted_at);
create unique index role_grant_in_force on role_grant (city_code, account_id, office_id, role) where revoked_at is null;

-- Where the person works: whose administrators keep the account. Null for those that a seed or a first start made.
alter table account
  add column office_id uuid,
  add foreign key (city_code, office_id) references office (city_code, id);

-- Who a provider says somebody is. One provider knows an account under one subject, and a subject has one account.
create table account_link (
  city_code text not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  primary key (city_code, issuer, subject),
  unique (city_code, account_id, issuer),
  foreign key (city_code, account_id) references account (city_code, id)
);

-- Every sign-in to an account and every one that failed. A name that no account has belongs to no city and is only
-- counted (sign_in_failure).
create table sign_in_log (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('signed_in', 'refused', 'locked')),
  way text not null check (way in ('password', 'provider')),
  address text not null,
  agent text not null,
  primary key (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);
create index sign_in_log_by_account on sign_in_log (city_code, account_id, at desc);

-- What administrators did to an account is read from the audit chain.
create index event_about_account on event (city_code, ((summary ->> 'accountId')), ledger_version desc)
  where summary ? 'accountId';

alter table session
  add column way text not null default 'password' check (way in ('password', 'provider')),
  -- The provider asked for more than a password, which stands for a code of our own.
  add column strong boolean not null default false;
