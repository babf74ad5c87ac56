-- Keys by which a city signs what it publishes. Rows are added, never changed: the last one signs.
create table proof_key (
  city_code text not null references city,
  id uuid not null,
  no int not null check (no > 0),
  public_key bytea not null check (octet_length(public_key) = 32),
  -- Encrypted under the server's key, which lies outside the database.
  sealed bytea not null,
  -- Signature of the key before; null of the first, and where the one before could no longer be opened.
  signed bytea check (octet_length(signed) = 64),
  reason text not null,
  recorded_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, no)
);
call hold_city_scope('proof_key');
-- The file with which a published bulletin proves its figures, and what an office needs to find its rows in it.
create table publication_proof (
  city_code text not null references city,
  publication_id uuid not null,
  -- Place in the chain of all that the city has published with a proof.
  no int not null check (no > 0),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- The whole file, compressed.
  bytes bytea not null,
  -- Which row is of which office and what stands in it, compressed; and, encrypted, the secret by which they are hidden.
  opened bytea not null,
  sealed bytea not null,
  recorded_at timestamptz not null,
  primary key (city_code, publication_id),
  unique (city_code, no),
  foreign key (city_code, publication_id) references publication (city_code, id)
);
call hold_city_scope('publication_proof');
