// Where a figure changed its definition: what both versions say of the same days.
import type { Sight } from '../../app/figures/mayAsk.ts';
import { bridgeWords } from '../../labels/figures/bridge.ts';
import type { Language } from '../../labels/language.ts';
import { type Bridge, bridgesOf, eachOnce } from '../../metrics/bridge.ts';
import type { Question } from '../../metrics/count.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import type { Figure } from '../../metrics/figure.ts';
import type { BridgeView } from './views.ts';

export interface BridgesTold {
  readonly language: Language;
  /** The days before a change may cut more finely than who asks may. */
  readonly tells: Sight['tells'];
}

export function bridgeViews(bridges: readonly Bridge[], { language, tells }: BridgesTold): BridgeView[] {
  return eachOnce(bridges).map((bridge) => bridgeWords(bridge, language, tells(bridge.question)));
}

/** Of numbers that stand in one table, each asked in the same period: one line for each change, of the whole. */
export function bridgesOfTable(
  figures: readonly Figure[],
  facts: CityFacts,
  question: Question,
  told: BridgesTold,
): { readonly bridges?: BridgeView[] } {
  return someBridges(
    figures.flatMap((figure) => bridgesOf(figure, facts, question)),
    told,
  );
}

/** Absent where nothing was changed. */
export function someBridges(bridges: readonly Bridge[], told: BridgesTold): { readonly bridges?: BridgeView[] } {
  return bridges.length > 0 ? { bridges: bridgeViews(bridges, told) } : {};
}
