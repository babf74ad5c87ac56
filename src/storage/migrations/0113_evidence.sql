-- Evidence.

-- A file that entries rest on. Bytes lie by their SHA-256 outside the database; a row here is made after them.
create table file (
  city_code text not null references city,
  id uuid not null,
  -- In whose name it was sent.
  office_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  -- As its content shows; what name and sender say of it counts for nothing.
  type text not null,
  name text not null,
  -- A scanner was set up when it came: then "not scanned" means "not yet".
  scan_awaited boolean not null,
  -- What a photo says of itself: the camera's own clock, without a zone, and degrees (WGS 84).
  taken_at text check (taken_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$'),
  latitude numeric(9, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, office_id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index file_by_content on file (city_code, sha256);
create index file_by_instant on file (city_code, recorded_at);
create index file_by_sender on file (city_code, recorded_by, recorded_at);

-- The latest is the file's state; without one it is unscanned.
create table file_scan (
  city_code text not null,
  id uuid not null,
  file_id uuid not null,
  office_id uuid not null,
  state text not null check (state in ('scanning', 'clean', 'infected', 'failed')),
  -- The name of what was found, or why the scan failed.
  finding text,
  recorded_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, file_id, recorded_at),
  foreign key (city_code, file_id, office_id) references file (city_code, id, office_id)
);
create index file_scan_by_instant on file_scan (city_code, recorded_at);

-- A file that was taken back is gone for everyone; its row stays, its bytes are swept.
create table file_withdrawal (
  city_code text not null,
  file_id uuid not null,
  office_id uuid not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, file_id),
  foreign key (city_code, file_id, office_id) references file (city_code, id, office_id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index file_withdrawal_by_instant on file_withdrawal (city_code, recorded_at);

-- Which file an entry rests on, and what the file is said to show. One that comes later than its entry is its own act.
create table attachment (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null check (no > 0),
  file_id uuid not null,
  kind text not null check (kind in ('contract', 'business_licence', 'filing_certificate', 'construction_permit',
    'site_photo', 'bank_slip', 'invoice', 'capital_verification', 'land_receipt', 'progress_sheet', 'review_record',
    'other')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, entry_id, no),
  unique (city_code, entry_id, file_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, file_id) references file (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index attachment_by_file on attachment (city_code, file_id);
create index attachment_by_instant on attachment (city_code, recorded_at);

-- Who opened which file; one row per download.
create table file_opening (
  city_code text not null,
  id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, file_id) references file (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);
create index file_opening_by_file on file_opening (city_code, file_id);

-- The city's rules for files; the latest holds, at once: who shuts unscanned files in cannot wait for a day. Fields and
-- bounds: domain/evidence/evidencePolicy.ts.
create table evidence_policy (
  city_code text not null references city,
  id uuid not null,
  policy jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index evidence_policy_by_instant on evidence_policy (city_code, recorded_at);
