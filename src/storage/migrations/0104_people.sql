-- People, their accounts and rights, and what opens an account.

-- Names of people lie here and nowhere else, so that they can be forgotten.
create table person (
  city_code text not null references city,
  id uuid not null,
  -- Office or institution under which the name was met: two people of one name in two offices are two.
  met_at text not null,
  name text,
  phone text,
  erased_at timestamptz,
  -- A name stands in a seal together with a number that nobody can guess and that is erased with it: then the seal tells
  -- nothing of the name any more.
  salt uuid default gen_random_uuid(),
  primary key (city_code, id)
);
create index person_by_name on person (city_code, name);

create table account (
  city_code text not null references city,
  id uuid not null,
  username text not null,
  password_hash text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  -- Shown with its password on the sign-in page of a demo city: never made to change it, and nobody can.
  demo boolean not null default false,
  must_change_password boolean not null default true,
  password_set_at timestamptz not null default now(),
  -- Since when the account asks for a code besides the password.
  second_factor_at timestamptz,
  -- Where the person works: whose administrators keep the account. Null for those that a seed or a first start made.
  office_id uuid,
  primary key (city_code, id),
  unique (city_code, username),
  foreign key (city_code, person_id) references person (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id)
);

-- A right that was taken away and given again is two rows; of one in force there is one.
create table role_grant (
  city_code text not null,
  account_id uuid not null,
  office_id uuid not null,
  role text not null check (role in ('enter', 'verify', 'publish', 'lead', 'admin', 'export')),
  granted_at timestamptz not null,
  revoked_at timestamptz,
  primary key (city_code, account_id, office_id, role, granted_at),
  foreign key (city_code, account_id) references account (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id)
);
create unique index role_grant_in_force on role_grant (city_code, account_id, office_id, role) where revoked_at is null;

-- Who a provider says somebody is. One provider knows an account under one subject, and a subject has one account.
create table account_link (
  city_code text not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  salt uuid default gen_random_uuid(),
  primary key (city_code, issuer, subject),
  unique (city_code, account_id, issuer),
  foreign key (city_code, account_id) references account (city_code, id)
);

-- Passwords that were, so that none comes back too soon; the one that is stands in the account.
create table password_history (
  city_code text not null,
  account_id uuid not null,
  replaced_at timestamptz not null,
  password_hash text not null,
  primary key (city_code, account_id, replaced_at),
  foreign key (city_code, account_id) references account (city_code, id)
);

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

create table session (
  city_code text not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  id uuid not null,
  -- Moved once a minute at most; expires_at moves with it, up to the absolute end.
  last_seen_at timestamptz not null,
  address text not null,
  agent text not null,
  way text not null default 'password' check (way in ('password', 'provider')),
  -- The provider asked for more than a password, which stands for a code of our own.
  strong boolean not null default false,
  primary key (city_code, token_hash),
  unique (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);
create index session_by_account on session (city_code, account_id);

-- The browser itself keeps the id, sealed with the server's key; without a row here it opens nothing and spares nothing.
create table known_device (
  city_code text not null,
  account_id uuid not null,
  browser uuid not null,
  known_since timestamptz not null,
  signed_in_at timestamptz not null,
  address text not null,
  agent text not null,
  primary key (city_code, account_id, browser),
  foreign key (city_code, account_id) references account (city_code, id)
);
create index known_device_by_browser on known_device (browser);
