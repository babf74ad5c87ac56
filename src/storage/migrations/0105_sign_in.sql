-- Settings and records of signing in, acts on accounts that wait for a second pair of hands, and what an account keeps for itself.

-- The latest row holds; the others say who had set what before. Fields and bounds: domain/people/signInPolicy.ts.
create table sign_in_policy (
  city_code text not null references city,
  set_at timestamptz not null,
  set_by uuid not null,
  policy jsonb not null,
  primary key (city_code, set_at),
  foreign key (city_code, set_by) references account (city_code, id)
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
  salt uuid default gen_random_uuid(),
  primary key (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);
create index sign_in_log_by_account on sign_in_log (city_code, account_id, at desc);

-- An act that could put one person's hands into another's: asked by one administrator, done by another.
create table account_request (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('reset_password', 'reset_second_factor', 'link', 'grant')),
  role text,
  office_id uuid,
  -- At the identity provider; emptied when the request ends.
  issuer text,
  subject text,
  -- The first half of the new password, sealed; emptied when the request ends.
  sealed_half bytea,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  -- Null where it lapsed, or was confirmed at the server itself.
  ended_by uuid,
  outcome text check (outcome in ('confirmed', 'refused', 'lapsed')),
  primary key (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id),
  foreign key (city_code, asked_by) references account (city_code, id),
  foreign key (city_code, ended_by) references account (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  check ((kind = 'grant') = (role is not null and office_id is not null)),
  check ((ended_at is null) = (outcome is null)),
  -- Nobody confirms what they asked for, nor what is about themselves.
  check (outcome is distinct from 'confirmed' or ended_by is null or (ended_by <> asked_by and ended_by <> account_id))
);
create unique index account_request_waiting on account_request (city_code, account_id, kind, coalesce(role, ''), (coalesce(office_id::text, '')))
  where ended_at is null;

-- Up to when its owner has seen what others did to an account.
create table account_told (
  city_code text not null,
  account_id uuid not null,
  told_at timestamptz not null,
  primary key (city_code, account_id),
  foreign key (city_code, account_id) references account (city_code, id)
);

create table saved_view (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  screen text not null,
  name text not null,
  query jsonb not null,
  saved_at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);

create table export_log (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  what text not null,
  filter jsonb not null,
  rows int not null,
  at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);
