-- Browsers that an account is known to, acts on accounts that wait for a second pair of hands, and what owners were told.

-- Wrong attempts on a name from one address, and from a browser that the account knows, are counted apart from the others'.
alter table sign_in_failure drop constraint sign_in_failure_kind_check;
alter table sign_in_failure add constraint sign_in_failure_kind_check
  check (kind in ('device', 'here', 'account', 'address'));

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
insert into account_told select city_code, id, now() from account;

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert, update, delete on known_device, account_request, account_told to yiwang_app';
  end if;
end $$;
