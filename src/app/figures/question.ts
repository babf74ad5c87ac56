// A question as people write it (address bar, command line) made into one that can be counted.
import { withBelow } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Question } from '../../metrics/count.ts';
import { progressKinds } from '../../metrics/definition.ts';
import { type CityFacts, type KnownAt, latest, periodAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import type { Way } from '../../domain/figures/way.ts';
import { occasionId } from '../../metrics/ways/way.ts';

export interface AskedFigure {
  readonly period: string;
  /** Id or code. */
  readonly office?: string | undefined;
  readonly section?: string | undefined;
  /** Of what came by a chain, or of one activity or outing: ids of any of its entries. */
  readonly chain?: string | undefined;
  readonly activity?: string | undefined;
  readonly outing?: string | undefined;
  /** ISO instant; absent means now. */
  readonly asKnownAt?: string | undefined;
}

export function questionOf(facts: CityFacts, asked: AskedFigure): Question {
  const at = instantOf(asked.asKnownAt);
  const period = periodAt(facts, asked.period, at);
  return { period, at, officeId: officeIdOf(facts, asked.office), section: asked.section, ...wayOf(facts, asked) };
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Absent means now; what has no zone would be another instant on another machine. */
export function instantOf(text: string | undefined): KnownAt {
  if (text === undefined) return latest;
  const at = instant.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? refuse('instant_malformed', 'asKnownAt') : at;
}

/** Several chains are parted by `|`. */
function wayOf(facts: CityFacts, { chain, activity, outing }: AskedFigure): { way?: Way } {
  if (!chain && !activity && !outing) return {};
  const way: Way = {
    ...(chain ? { chains: chain.split('|') } : {}),
    ...(activity ? { activity: occasionId(facts, activity) } : {}),
    ...(outing ? { outing: occasionId(facts, outing) } : {}),
  };
  return { way };
}

/** The office named by id or code. The whole city is no office, so that its figures and their hashes are one. */
export function officeIdOf(facts: CityFacts, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const office = facts.offices.find((o) => o.id === text || o.code === text);
  if (!office) return refuse('office_unknown', 'office');
  return office.parentId === null && withBelow(facts.offices, [office.id]).size === facts.offices.length
    ? undefined
    : office.id;
}

/** Answers a figure; refuses where there is none of that id or none in force. */
export function requireFigure(id: string, facts: CityFacts, question: Question): Figure {
  if (!facts.catalogue.has(id)) refuse('figure_unknown');
  return figureOf(id, facts, question) ?? refuse('figure_not_in_force');
}

/** Every governed figure that has a definition in force on the period's last day, and how far each target is reached. */
export function allFigures(facts: CityFacts, question: Question): Figure[] {
  return [...namesOfAll(facts)].flatMap((id) => figureOf(id, facts, question) ?? []);
}

function namesOfAll({ catalogue, targets }: CityFacts): Set<string> {
  const aimedAt = [...new Set(targets.map(({ figureId }) => figureId))];
  return new Set([...catalogue.ids, ...aimedAt.flatMap((id) => progressKinds.map((kind) => `${id}_${kind}`))]);
}
