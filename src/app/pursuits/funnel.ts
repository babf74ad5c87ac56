// The funnel from target to funds as governed figures: the whole, and by chain, office, outing or activity.
import type { Sight } from '../figures/mayAsk.ts';
import { readingScope } from '../people/reach.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Question } from '../../metrics/count.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { occasionId } from '../../metrics/ways/way.ts';
import { funnelSteps } from '../../domain/pursuits/campaign.ts';
import { chainsPursued } from '../../storage/pursuits/pursuitList.ts';
import { type FunnelWay, funnelWays, wayCuts } from '../../storage/pursuits/pursuitWays.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export const funnelCuts = ['chain', 'office', ...wayCuts] as const;
export type FunnelCut = (typeof funnelCuts)[number];

export interface FunnelRow {
  /** The chain's name, the office's id, or the id of the outing's or activity's entry. */
  readonly key: string;
  readonly name: string;
  readonly day?: string;
  readonly figures: readonly Figure[];
}

interface Funnel {
  readonly whole: readonly Figure[];
  readonly rows: readonly FunnelRow[];
  /** Rows of all pages. */
  readonly total: number;
  readonly chains: readonly string[];
}

/** Who asks, of which ledger, and what of it they may see. */
interface Asker {
  readonly actor: Actor;
  readonly facts: CityFacts;
  readonly sight: Sight;
}

export function funnelOf(facts: CityFacts, question: Question): Figure[] {
  return funnelSteps.map((id) => figureOf(id, facts, question) ?? refuse('figure_not_in_force'));
}

export async function funnel(
  store: Store,
  by: Asker,
  question: Question,
  cut: FunnelCut,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<Funnel> {
  const { actor, facts, sight } = by;
  const chains = await inScope(store, countingScope(actor.cityCode), (tx) => chainsPursued(tx, actor.cityCode));
  const all = await partsBy(store, by, question, { cut, chains });
  // A part that is too fine for who asks is left out, as a row out of reach is.
  const parts = all.filter(({ ask }) => isRow(cut) || sight.tells({ ...question, ...ask }));
  const shown = parts.slice((page - 1) * size, page * size);
  const rows = shown.map(({ ask, ...part }) => ({ ...part, figures: funnelOf(facts, { ...question, ...ask }) }));
  return { whole: funnelOf(facts, question), rows, total: parts.length, chains };
}

const isRow = (cut: FunnelCut): boolean => wayCuts.some((way) => way === cut);

type Part = Omit<FunnelRow, 'figures'> & { readonly ask: Partial<Question> };

async function partsBy(
  store: Store,
  { actor, facts }: Asker,
  { way, officeId }: Question,
  { cut, chains }: { readonly cut: FunnelCut; readonly chains: readonly string[] },
): Promise<Part[]> {
  if (cut === 'chain') {
    return (way?.chains ?? chains).map((name) => ({ key: name, name, ask: { way: { ...way, chains: [name] } } }));
  }
  if (cut === 'office') {
    const held = new Set(facts.facts.pursuit_step.map((fact) => fact.officeId));
    return facts.offices
      .filter(({ id }) => held.has(id) && (officeId === undefined || id === officeId))
      .map(({ id, name }) => ({ key: id, name, ask: { officeId: id } }));
  }
  // An outing or an activity is a row: those are told that the reader may open.
  const found = await inScope(store, await readingScope(store, actor), (tx) => funnelWays(tx, actor.cityCode, cut));
  const occasions = new Map<string, FunnelWay>();
  // Of several entries of one occasion the one that was written last says what it is called.
  for (const one of found) {
    const id = occasionId(facts, one.id);
    const known = occasions.get(id);
    if (!known || known.id < one.id) occasions.set(id, one);
  }
  return [...occasions].map(([key, { name, day }]) => ({ key, name, day, ask: { way: { ...way, [cut]: key } } }));
}
