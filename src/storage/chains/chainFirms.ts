// Firms of a city as chains ask for them: what the register says, and the facts that the city knows.
import { type RawBuilder, sql } from 'kysely';
import { type ChainNodeInput, nameOnChain } from '../../domain/chains/chain.ts';
import type { KnownFirm } from '../../domain/chains/chainMembers.ts';
import { codesAround } from '../../domain/chains/tradeTree.ts';
import type { Tx } from '../store.ts';

/** Firms whose division lies in the city. Zones have no code of their own: they lie in a district that has one. */
export function liesInCity(cityCode: string, column: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${column} between ${cityCode} and ${`${cityCode.slice(0, 4)}99`}`;
}

type Register = Pick<KnownFirm, 'registerId' | 'name' | 'county' | 'industryCode' | 'sample'>;

type Findable = Pick<ChainNodeInput, 'name' | 'products' | 'industryCodes'>;

/**
 * Firms that may stand on a node: of a trade within one of its codes or around it, said to stand on a node, known to make
 * something, or with a product of it in their names. What else is asked of them is found by their ids.
 */
export async function chainFirms(tx: Tx, cityCode: string, nodes: readonly Findable[]): Promise<KnownFirm[]> {
  const { within, above } = codesAround(nodes.flatMap(({ industryCodes }) => industryCodes));
  const { rows } = await sql<Register>`
    select r.id as "registerId", r.name, r.division_code as county, r.industry_code as "industryCode", r.sample
    from register_company r
    where ${liesInCity(cityCode, sql`r.division_code`)} and (r.industry_code = any(${[...within, ...above]})
      or left(r.industry_code, 3) = any(${within}) or left(r.industry_code, 2) = any(${within})
      or ${callsItself(nodes)} or r.id in (select f.register_id from company_fact_standing f
        where f.city_code = ${cityCode} and f.kind in ('chain_node', 'product')))`.execute(tx);
  const ids = rows.map(({ registerId }) => registerId);
  const [facts, purchases] = await Promise.all([factsOf(tx, cityCode, ids), purchasesOf(tx, cityCode, ids)]);
  return rows.map((row) => known(row, facts.get(row.registerId) ?? [], purchases.get(row.registerId) ?? []));
}

/** One pattern of all products: one look at each name, however many they are. */
function callsItself(nodes: readonly Findable[]): RawBuilder<boolean> {
  const words = new Set(nodes.flatMap(({ name, products }) => [name, ...products].map(nameOnChain)));
  const told = [...words].filter((word) => word.length > 1).map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  return told.length === 0 ? sql`false` : sql<boolean>`lower(r.name) ~ ${told.join('|')}`;
}

interface Fact {
  readonly registerId: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly sample: boolean;
}

/** The latest source first. */
async function factsOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, Fact[]>> {
  const { rows } = await sql<Fact>`
    select f.register_id as "registerId", f.kind, f.value, f.sample from company_fact_standing f
    where f.city_code = ${cityCode} and f.register_id = any(${ids}::uuid[])
      and f.kind in ('employees', 'output', 'product', 'chain_node', 'listed')
    order by f.source_on desc, f.recorded_at desc, f.id desc`.execute(tx);
  return Map.groupBy(rows, ({ registerId }) => registerId);
}

interface Purchase {
  readonly buyer: string;
  readonly registerId: string;
  readonly local: boolean;
}

/** Said by the buyer's facts (buys_from) or by the supplier's (supplies); one pair is one purchase. */
async function purchasesOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, Purchase[]>> {
  const { rows } = await sql<Purchase>`
    select p.buyer, p.supplier as "registerId", ${liesInCity(cityCode, sql`r.division_code`)} as local
    from (
      select f.register_id as buyer, (f.value ->> 'registerId')::uuid as supplier from company_fact_standing f
      where f.city_code = ${cityCode} and f.kind = 'buys_from'
      union
      select (f.value ->> 'registerId')::uuid, f.register_id from company_fact_standing f
      where f.city_code = ${cityCode} and f.kind = 'supplies'
    ) p join register_company r on r.id = p.supplier
    where p.buyer = any(${ids}::uuid[]) and r.division_code is not null
    order by p.buyer, p.supplier`.execute(tx);
  return Map.groupBy(rows, ({ buyer }) => buyer);
}

function known(row: Register, facts: readonly Fact[], purchases: readonly Purchase[]): KnownFirm {
  const latest = (kind: string) => facts.find((fact) => fact.kind === kind)?.value;
  const texts = (kind: string, name: string) =>
    facts
      .filter((fact) => fact.kind === kind)
      .flatMap(({ value }) => (typeof value[name] === 'string' ? value[name] : []));
  const [output] = texts('output', 'outputFen');
  const employees = latest('employees')?.['count'];
  return {
    ...row,
    outputFen: output === undefined ? null : BigInt(output),
    employees: typeof employees === 'number' ? employees : null,
    listed: latest('listed') !== undefined,
    sample: row.sample || facts.some(({ sample }) => sample),
    products: texts('product', 'product'),
    nodeIds: texts('chain_node', 'nodeId'),
    suppliers: purchases.map(({ registerId, local }) => ({ registerId, local })),
  };
}
