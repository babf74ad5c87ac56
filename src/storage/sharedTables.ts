// What all cities share. Every other table is a city's own and can be kept in a place of its own: its rows name their city
// first, and point at nothing elsewhere but by the keys listed here. A test holds the lists against the schema.
import type { Table } from './schema.ts';

const shared = [
  // Standards, and what the program brings with it.
  'industry',
  'division',
  'entry_kind',
  // What a definition of the catalogue said when it was first used.
  'definition',
  // The register of companies.
  'register_head',
  'register_company',
  // Whoever fails to sign in has not shown whose they are.
  'sign_in_failure',
  // Files of heads, which are the server's.
  'anchor_file',
] as const satisfies readonly Table[];

export const sharedTables: readonly string[] = shared;

/** In every place: the chains of a city lie with the city, those over what is shared (`*` for a city) with that. */
export const tablesOfEachPlace: readonly string[] = [
  'record_link',
  'record_seal',
  'record_head',
] satisfies readonly Table[];

/**
 * Foreign keys of cities to what is shared: the column, and the table that it names. Firms of the register are named by value
 * (`register_id`, `leader_ids`), so that it may lie elsewhere; doctor looks for those that are not there.
 */
export const keysToShared: Readonly<Record<string, (typeof shared)[number]>> = {
  'office_version.division_code': 'division',
  'entry.kind': 'entry_kind',
  'project_version.industry_code': 'industry',
  'chain_node_industry.industry_code': 'industry',
  'prospect.division_code': 'division',
  'prospect.industry_code': 'industry',
};
