-- A text is given up by a version that says so; versions of before say nothing, and their seals stay as they are.
alter table bulletin_text add column ended boolean check (ended);
