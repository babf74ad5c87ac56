-- Most acts only report an entry, which counts nowhere until it is verified. The version of the last act that may have
-- changed what is counted, or what stands around it, tells readers whether what they made of the ledger still holds.
alter table city add column counted_version bigint not null default 0;
update city set counted_version = ledger_version;
