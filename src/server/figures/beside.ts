// What stands beside a figure: its target, how far that is reached and how far ahead of time, its growth; why one of them is not
// told; and where its definition changed.
import type { Absence } from '../../domain/figures/absence.ts';
import { aimLaw } from '../../domain/figures/target.ts';
import type { Sight } from '../../app/figures/mayAsk.ts';
import { bridgeWords } from '../../labels/figures/bridge.ts';
import type { Language } from '../../labels/language.ts';
import { type Bridge, bridgesOf, eachOnce } from '../../metrics/bridge.ts';
import type { Question } from '../../metrics/count.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { targetAbsence, targetFor } from '../../metrics/progress.ts';
import type { BridgeView, FigureView } from './views.ts';

type Beside = Pick<
  FigureView,
  'target' | 'completion' | 'pace' | 'periodCompletion' | 'stretchCompletion' | 'growth' | 'growthUpTo' | 'lacks'
>;

export function besideFigure(figure: Figure, facts: CityFacts, question: Question): Beside {
  if (figure.definition.kind !== 'counting') return {};
  const growth = figureOf(`${figure.id}_growth`, facts, question);
  const today = facts.today?.(question.at) ?? question.period.to;
  // What may have no target lacks none.
  const { lacks, ...reached } = aimLaw(figure.definition) ? ({} as Beside) : reachedBy(figure, facts, question);
  const all = { ...lacks, ...(growth?.absence ? { growth: growth.absence } : {}) };
  return {
    ...reached,
    ...(growth ? { growth: growth.value } : {}),
    ...(growth?.exact && today < question.period.to ? { growthUpTo: today } : {}),
    ...(Object.keys(all).length > 0 ? { lacks: all } : {}),
  };
}

function reachedBy({ id }: Figure, facts: CityFacts, question: Question): Beside {
  const missing = targetAbsence(id, facts, question);
  const target = targetFor(id, facts, question);
  if (missing || !target) return { completion: null, lacks: { completion: missing ?? 'no_target' } };
  const { year, value, stretch, parts, sample } = target;
  const ask = (kind: string) => figureOf(`${id}_${kind}`, facts, question);
  const ofPeriod = ask('period_completion');
  const isYear = /^A?\d{4}$/.test(question.period.text);
  return {
    target: { year, value, stretch, parted: parts !== null, sample },
    completion: ask('completion')?.value ?? null,
    pace: ask('pace')?.value ?? null,
    ...(isYear ? {} : { periodCompletion: ofPeriod?.value ?? null, ...lacking(ofPeriod?.absence) }),
    ...(stretch === null ? {} : { stretchCompletion: ask('stretch_completion')?.value ?? null }),
  };
}

function lacking(absence: Absence | undefined): Pick<Beside, 'lacks'> {
  return absence ? { lacks: { periodCompletion: absence } } : {};
}

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
