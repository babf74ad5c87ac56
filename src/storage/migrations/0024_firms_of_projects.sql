-- A firm that is renamed makes other twins of its projects: they are found by it.
create index project_version_by_investor on project_version (city_code, investor_id);
create index project_version_by_recipient on project_version (city_code, recipient_id);
