-- Sign-in: the city's settings, lock-out, sessions that end by themselves, passwords that were, second factors.

-- The latest row holds; the others say who had set what before. Fields and bounds: domain/signInPolicy.ts.
create table sign_in_policy (
  city_code text not null references city,
  set_at timestamptz not null,
  set_by uuid not null,
  policy jsonb not null,
  primary key (city_code, set_at),
  foreign key (city_code, set_by) references account (city_code, id)
);

-- Of no city: who fails to sign in has not shown whose they are, and a name that nobody has is locked like any other.
-- The subject is a hash, because people type anything into that field, their password too.
create table sign_in_failure (
  kind text not null check (kind in ('account', 'address')),
  subject bytea not null,
  failures int not null check (failures > 0),
  since timestamptz not null,
  last_at timestamptz not null,
  primary key (kind, subject)
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

-- Sessions of before lack what the list of them shows; who had one signs in again.
delete from session;
alter table session
  add column id uuid not null,
  -- Moved once a minute at most; expires_at moves with it, up to the absolute end.
  add column last_seen_at timestamptz not null,
  add column address text not null,
  add column agent text not null,
  add unique (city_code, id);
create index session_by_account on session (city_code, account_id);

alter table account
  -- Shown with its password on the sign-in page of a demo city: never made to change it, and nobody can.
  add column demo boolean not null default false,
  -- Those of before have long made their password their own; a new one is given by somebody else.
  add column must_change_password boolean not null default false,
  add column password_set_at timestamptz not null default now();
alter table account alter column must_change_password set default true;
update account set password_set_at = created_at;
update account set demo = true from city where city.city_code = account.city_code and city.demo;

-- Passwords that were, so that none comes back too soon; the one that is stands in the account.
create table password_history (
  city_code text not null,
  account_id uuid not null,
  replaced_at timestamptz not null,
  password_hash text not null,
  primary key (city_code, account_id, replaced_at),
  foreign key (city_code, account_id) references account (city_code, id)
);

-- Since when the account asks for a code besides the password.
alter table account add column second_factor_at timestamptz;

-- The secret is encrypted with a key that the database never sees; it counts once account.second_factor_at is set.
create table second_factor (
  city_code text not null,
  account_id uuid not null,
  sealed_secret bytea not null,
  -- The step of the last code that was taken: neither it nor an earlier one is taken again.
  last_step bigint not null default 0,
  primary key (city_code, account_id),
  foreign key (city_code, account_id) references account (city_code, id)
);

create table recovery_code (
  city_code text not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (city_code, account_id, code_hash),
  foreign key (city_code, account_id) references account (city_code, id)
);
