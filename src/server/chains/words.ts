// Chains for the wire: money becomes text, reasons become sentences.
import type { ChainOnList } from '../../app/chains/readChains.ts';
import { nameOnChain, segments } from '../../domain/chains/chain.ts';
import { chainTemplates } from '../../domain/chains/chainTemplates.ts';
import { chainReason } from '../../labels/chains/chainReasons.ts';
import type { Language } from '../../labels/language.ts';
import type { ChainView } from '../../net/chain/chainView.ts';
import type { ChainListRow, ChainTemplateView, ChainViewJson } from './views.ts';

/** The same with money as JSON carries it. */
type InJson<T> = T extends bigint
  ? string
  : T extends readonly (infer E)[]
    ? InJson<E>[]
    : T extends object
      ? { [K in keyof T]: InJson<T[K]> }
      : T;

export function chainViewJson(view: ChainView, language: Language): ChainViewJson {
  const { standings, ...rest } = inJson(view);
  return {
    ...rest,
    standings: standings.map((one) => ({ ...one, why: one.because.map((text) => chainReason(text, language)) })),
  };
}

export function chainListRow({ view, ...version }: ChainOnList): ChainListRow {
  const { chainId: id, name, version: no, retired, nodes, edges, recordedAt, recordedBy } = version;
  const states: Record<string, number> = {};
  for (const { state } of view?.standings ?? []) states[state] = (states[state] ?? 0) + 1;
  const standing = view && {
    completeness: view.completeness,
    leading: view.leading,
    totals: view.totals,
    duty: view.duty,
    states,
    leaderless: view.standings.filter(({ leaderless }) => leaderless).length,
  };
  return { id, name, version: no, retired, nodes, edges, recordedAt, recordedBy, standing };
}

export function inJson<T>(value: T): InJson<T> {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one)),
  ) as InJson<T>;
}

/** `chains` by their names, as names are compared. */
export function chainTemplateViews(chains: ReadonlyMap<string, string>): ChainTemplateView[] {
  return chainTemplates.map(({ id, name, nodes, edges }) => ({
    id,
    name,
    segments: segments.map((segment) => ({
      segment,
      nodes: nodes.filter((node) => node.segment === segment).map((node) => node.name),
    })),
    nodes: nodes.length,
    edges,
    chainId: chains.get(nameOnChain(name)) ?? null,
  }));
}
