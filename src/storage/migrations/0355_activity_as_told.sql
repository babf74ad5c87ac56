-- What a list of activities tells of one beside what the ledger has of its projects: how many were signed there and for how much.
-- Of how many spoke it may say nothing, and that is not none.
alter table activity add column signing_count int;
alter table activity add column signing_fen bigint;
alter table activity alter column speeches drop not null;
