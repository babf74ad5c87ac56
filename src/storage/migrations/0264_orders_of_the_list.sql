-- A page of the ledger is found in the order of an index and not by sorting all that a city has.
create index project_current_by_code on project_current (city_code, short_code);
create index project_current_by_name on project_current (city_code, name_pinyin, short_code);
-- Those that are not signed stand last, as in the list.
drop index project_current_by_signed;
create index project_current_by_signed on project_current (city_code, signed_on desc nulls last, short_code desc);
