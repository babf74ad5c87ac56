-- Under row scope an index is used only for conditions that tell nothing of a row that is out of reach (leakproof). These
-- two never fail and tell nothing, but the database takes a function in SQL apart and asks each of its pieces. Without
-- this every arrival of the city was read, and its number made, for each voucher that was filed.
-- Only a superuser may say so. Where the owner of the ledger is none, the look-up stays slow and right.
-- Neither calls the other: statistics are gathered where no name of ours is known.
do $do$ begin
  create or replace function voucher_number(no text) returns text language plpgsql immutable parallel safe leakproof as $$
  begin
    return translate(regexp_replace(normalize(no, NFKC), '[ \-_–—./#]+', '', 'g'),
      'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  end $$;
  create or replace function voucher_skeleton(no text) returns text language plpgsql immutable parallel safe leakproof as $$
  begin
    return ltrim(translate(translate(regexp_replace(normalize(no, NFKC), '[ \-_–—./#]+', '', 'g'),
      'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), 'OILSBZ', '011582'), '0');
  end $$;
exception when insufficient_privilege then null;
end $do$;
