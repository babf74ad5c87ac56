-- What a list of activities does not say of one is not known of it: its form, its level, whether it was held in the city, and
-- whether anything was signed there.
alter table activity alter column form drop not null;
alter table activity alter column level drop not null;
alter table activity alter column at_home drop not null;
alter table activity alter column signing_held drop not null;
