import { join } from 'node:path';
import { readCsv } from '../names/csv.ts';

/** A product that one firm makes and another needs, by the codes of the firms. */
export interface ProductLinks {
  /** By product: who makes it. */
  readonly makers: ReadonlyMap<string, readonly string[]>;
  /** Products: the first goes into the second. */
  readonly into: readonly (readonly [string, string])[];
  /** Firms and what they buy. */
  readonly buys: readonly (readonly [string, string])[];
}

export function readProductLinks(folder: string): ProductLinks {
  const read = (name: string) => readCsv(join(folder, 'chain', name));
  const makers = new Map<string, string[]>();
  const made = (product: string, code: string) => makers.set(product, [...(makers.get(product) ?? []), code]);
  for (const { code = '', product = '', generic } of read('ckg_company_product.csv'))
    if (generic !== '1') made(product, code);
  for (const { code = '', product = '' } of read('ar2025_produces.csv')) made(product, code);
  const into = read('ckg_product_edges.csv').flatMap(({ from = '', to = '', relation }): [string, string][] => {
    if (!makers.has(from) || !makers.has(to)) return [];
    if (relation === '上游材料') return [[to, from]];
    if (relation === '下游产品') return [[from, to]];
    return [];
  });
  const buys = read('ar2025_procures.csv').flatMap(({ code = '', material = '', generic }): [string, string][] =>
    generic !== '1' && makers.has(material) ? [[code, material]] : [],
  );
  return { makers, into, buys };
}
