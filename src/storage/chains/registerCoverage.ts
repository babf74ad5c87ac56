// What a city states of the register's completeness, every statement.
import { sql } from 'kysely';
import type { RegisterCoverageInput } from '../../domain/chains/registerCoverage.ts';
import { insertRows } from '../insert.ts';
import { liesInCity } from './chainFirms.ts';
import type { Tx } from '../store.ts';

export interface RegisterCoverageRow extends RegisterCoverageInput {
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly recordedBy: string | null;
}

/** Latest first. */
export async function registerCoverages(tx: Tx, cityCode: string): Promise<RegisterCoverageRow[]> {
  const { rows } = await sql<RegisterCoverageRow>`
    select c.divisions, c.source, c.as_of as "asOf", c.whole, c.recorded_at as "recordedAt", n.name as "recordedBy"
    from register_coverage c
    left join account a on a.city_code = c.city_code and a.id = c.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where c.city_code = ${cityCode} order by c.recorded_at desc, c.id desc`.execute(tx);
  return rows;
}

export interface DivisionKnown {
  readonly code: string;
  readonly name: string;
  /** Nodes of the city's chains that lie in it. */
  readonly nodes: number;
  /** Firms of the city in the register. */
  readonly firms: number;
}

/** The divisions of a city's chains and of its firms, by code. */
export async function divisionsKnown(tx: Tx, cityCode: string): Promise<DivisionKnown[]> {
  const { rows } = await sql<DivisionKnown>`
    with latest as (
      select distinct on (v.chain_id) v.id, v.retired from chain_version v
      where v.city_code = ${cityCode} order by v.chain_id, v.version desc
    ), node as (
      select left(i.industry_code, 2) as code, count(distinct (i.version_id, i.node_id))::int as n
      from chain_node_industry i join latest l on l.id = i.version_id and not l.retired
      where i.city_code = ${cityCode} group by 1
    ), firm as (
      select left(r.industry_code, 2) as code, count(*)::int as n from register_company r
      where ${liesInCity(cityCode, sql`r.division_code`)} and length(r.industry_code) >= 2 group by 1
    )
    select i.code, i.name, coalesce(node.n, 0) as nodes, coalesce(firm.n, 0) as firms
    from industry i left join node on node.code = i.code left join firm on firm.code = i.code
    where i.level = 2 and (node.n is not null or firm.n is not null) order by i.code`.execute(tx);
  return rows;
}

export async function insertRegisterCoverage(
  tx: Tx,
  cityCode: string,
  { id, divisions, source, asOf, whole }: RegisterCoverageInput & { readonly id: string },
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  const row = {
    city_code: cityCode,
    id,
    divisions,
    source,
    as_of: asOf,
    whole,
    recorded_at: recorded.at,
    recorded_by: recorded.by,
  };
  await insertRows(tx, { register_coverage: [row] });
}
