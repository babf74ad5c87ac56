-- The bureau's own Word file as it was filled when a bulletin was published: another version of it, later, leaves it as it is.
create table published_file (
  city_code text not null references city,
  publication_id uuid not null,
  file_name text not null,
  -- Of the Word file of the text by which it was filled.
  template_version int not null check (template_version > 0),
  bytes bytea not null,
  recorded_at timestamptz not null,
  primary key (city_code, publication_id),
  foreign key (city_code, publication_id) references publication (city_code, id)
);
call hold_city_scope('published_file');
