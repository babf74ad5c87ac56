// Which governed figure the words around a figure of the text name, if any: by how much of its name is said, and where.
import type { Mention } from '../mentions/mention.ts';
import { stageWords } from '../words/governed.ts';
import type { Governed } from './governed.ts';
import { inOneSpelling, pairs, type Weights } from './likeness.ts';
import type { Zones } from './zones.ts';

export interface SaidName extends Governed {
  readonly pairs: ReadonlySet<string>;
  readonly aliasPairs: readonly ReadonlySet<string>[];
  readonly weight: number;
  readonly stages: readonly RegExp[];
}

/** Words further away speak less for a figure. */
const nearness = { own: 1, sentence: 0.9, paragraph: 0.7 };
/** What a figure's own words say beside the name speaks against it. */
const besides = 0.5;
const likely = 0.52;
/** So much of a name is nearly all of it. */
const nearlyAll = 0.7;
/** Two names that are as likely as each other are none. */
const clear = 0.015;

export interface Likely {
  readonly one: SaidName;
  /** Nearly all of its name is said. */
  readonly isSaid: boolean;
}

export function likeliest(
  zones: Zones,
  sentence: string,
  mention: Mention,
  named: readonly SaidName[],
  weights: Weights,
): Likely | undefined {
  const said = stagesNamed(inOneSpelling(zones.own));
  const candidates = named.filter(
    (one) =>
      one.dimensions.includes(mention.figure.unit.dimension) &&
      (said.length === 0 || one.stages.length === 0 || one.stages.some((stage) => said.includes(stage))),
  );
  const own = pairs(inOneSpelling(zones.own));
  const around = [
    { near: nearness.own, pairs: own },
    { near: nearness.sentence, pairs: pairs(inOneSpelling(sentence)) },
    { near: nearness.paragraph, pairs: pairs(inOneSpelling(zones.paragraph)) },
  ];
  const coverage = (name: ReadonlySet<string>, zonesRead = around) => {
    let sum = 0;
    for (const pair of name) sum += weights.of(pair) * (zonesRead.find((zone) => zone.pairs.has(pair))?.near ?? 0);
    return sum;
  };
  const ownWeight = Math.max(weights.sum(own), 1e-9);
  const besidesOf = (...names: ReadonlySet<string>[]) =>
    (besides * weights.sum([...own].filter((pair) => !names.some((name) => name.has(pair))))) / ownWeight;
  const [first, second] = candidates
    .map((one) => {
      const byName = coverage(one.pairs) / one.weight;
      // Words that many figures are printed with speak for this one as far as the text speaks of it at all.
      const byAlias = one.aliasPairs.map((alias) => {
        const covered = coverage(alias, around.slice(0, 1)) / Math.max(weights.sum(alias), 1e-9);
        return (covered + byName) / 2 - besidesOf(one.pairs, alias);
      });
      const isSaid = byName >= nearlyAll || byAlias.some((score) => score >= nearlyAll);
      return { one, isSaid, score: Math.max(byName - besidesOf(one.pairs), ...byAlias) };
    })
    .toSorted((a, b) => b.score - a.score);
  return !first || first.score < likely || (second && first.score - second.score < clear) ? undefined : first;
}

export const stagesNamed = (words: string): readonly RegExp[] => stageWords.filter((stage) => stage.test(words));
