// Doctor's checks of what has no link in the chain: codes are as the migrations filled them, a company's firm of the register
// has its code or name, and the bytes of an imported file have its hash.
import { sql } from 'kysely';
import { type DoctorCheck, places } from '../keeping/check.ts';

/** Digests of the tables of codes as the migrations fill them. A migration that changes codes changes them here. */
export const codeDigests = {
  industry: 'a9133384c57531c45ed5b7c40699766ffc8bc2c62fcbaa5a0a1859c027d56586',
  division: 'dafee1bdfa031bb2e89e1f8dbfd72f855b345181f78cecc485f1eef7fc7453cc',
} as const;

export const digestOfCodes = (table: keyof typeof codeDigests) => sql<{ digest: string }>`
  select encode(sha256(convert_to(coalesce(string_agg(to_jsonb(t)::text, ' ' order by t.code collate "C"), ''), 'UTF8')), 'hex') as digest
  from ${sql.table(table)} t`;

export const codeChecks: readonly DoctorCheck[] = [
  {
    name: 'codes_unchanged',
    async find(tx) {
      const differing: string[] = [];
      for (const table of ['industry', 'division'] as const) {
        const { rows } = await digestOfCodes(table).execute(tx);
        if (rows[0]?.digest !== codeDigests[table]) differing.push(table);
      }
      return differing;
    },
  },
  // By its credit code or its name, or as the firm that was courted under one of these.
  places(
    'firms_tied_for_cause',
    (city) => sql<{ place: string }>`
      select c.id::text as place from company c where c.city_code = ${city} and c.register_id is not null
        and not exists (select from company_version v join register_company r on r.id = c.register_id
          where v.city_code = c.city_code and v.company_id = c.id
            and (r.credit_code = v.credit_code or r.name_key = v.name_key))
        and not exists (select from company_version v
          join prospect p on p.city_code = c.city_code and p.register_id = c.register_id
          where v.city_code = c.city_code and v.company_id = c.id
            and (p.credit_code = v.credit_code or p.name_key = v.name_key))`,
  ),
  places(
    'import_files_match_their_hash',
    (city) => sql<{ place: string }>`
      select i.file_name as place from import i where i.city_code = ${city} and i.sha256 is distinct from (
        select encode(sha256(string_agg(f.piece, ''::bytea order by f.no)), 'hex') from import_file f
        where f.city_code = i.city_code and f.import_id = i.id)`,
  ),
];
