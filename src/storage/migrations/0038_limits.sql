-- What waits for its sender is found and let go: previews that were never applied, files that no entry rests on.
create index import_waiting on import (city_code, uploaded_by, uploaded_at) where state = 'previewed';
create index file_by_sender on file (city_code, recorded_by, recorded_at);
