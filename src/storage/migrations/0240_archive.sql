-- Texts that the city has published elsewhere, kept so that a new draft is held against what they print. A text is never
-- edited: one that was wrong is withdrawn, and the right one is added.
create table archive_text (
  city_code text not null references city,
  id uuid not null,
  title text not null,
  -- What it is of where its words name no year: domain/figures/period.ts.
  period text not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- As it was read; figures are found in it anew by the program that reads it.
  body text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('archive_text');

create table archive_text_withdrawal (
  city_code text not null,
  text_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, text_id),
  foreign key (city_code, text_id) references archive_text (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
call hold_city_scope('archive_text_withdrawal');
