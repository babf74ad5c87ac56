-- Parts of a package are few, and are asked for with each page of a project and of what waits: found by their package, and
-- not by going through all projects of the city.
create index project_current_by_parent on project_current (city_code, parent_id) where parent_id is not null;
