-- How numbers of vouchers are compared (domain/projects/voucher.ts says the same), for the indexes of fund_arrival.
-- Made anew where a database is brought up from before the baseline.

create or replace function voucher_number(no text) returns text language plpgsql immutable parallel safe as $$
begin
  return translate(regexp_replace(normalize(no, NFKC), '[ \-_–—./#]+', '', 'g'),
    'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
end $$;

-- The same with characters that are taken for one another made one. Neither function calls the other: statistics are
-- gathered where no name of ours is known. Strict: of no voucher there is no skeleton, and the planner knows that the
-- index of arrivals with a voucher is enough.
create or replace function voucher_skeleton(no text) returns text language plpgsql immutable parallel safe strict as $$
begin
  return ltrim(translate(translate(regexp_replace(normalize(no, NFKC), '[ \-_–—./#]+', '', 'g'),
    'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), 'OILSBZ', '011582'), '0');
end $$;

-- Under row scope an index is used only for conditions that tell nothing of a row that is out of reach (leakproof). These
-- two never fail and tell nothing; in plain SQL the database would take them apart and ask each of their pieces. Without
-- this every arrival of the city is read, and its number made, for each voucher that is filed. Only a superuser may say
-- so: where the owner of the ledger is none, the look-up stays slow and right.
do $$ begin
  alter function voucher_number(text) leakproof;
  alter function voucher_skeleton(text) leakproof;
exception when insufficient_privilege then null;
end $$;
