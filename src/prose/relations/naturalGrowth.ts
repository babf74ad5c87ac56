// What is born less what has died: 自然增长率, and the people that were added.
import type { Mention } from '../mentions/mention.ts';
import type { Relation, FoundReading } from '../readings/reading.ts';
import { lessOf } from './less.ts';

const isAdded = /自然增(?:长率|加|长)|净增(?:加)?人口/;
const isBorn = /出生/;
const isDead = /死亡/;
const reach = 9;
const bothAreTold = 5;

export const naturalGrowth: Relation = {
  name: 'natural growth',
  readingsOf({ mentions }, claim: Mention): readonly FoundReading[] {
    if (!isAdded.test(claim.lead)) return [];
    const near = mentions
      .slice(Math.max(0, claim.index - reach), claim.index + 1)
      .filter(
        (one) =>
          one !== claim &&
          one.paragraph === claim.paragraph &&
          one.figure.unit.dimension === claim.figure.unit.dimension &&
          one.figure.unit.name === claim.figure.unit.name,
      );
    const [born, dead] = [
      near.findLast(({ label }) => isBorn.test(label)),
      near.findLast(({ label }) => isDead.test(label)),
    ];
    if (!born || !dead) return [];
    return [
      {
        kind: 'growth',
        terms: [born, dead],
        part: born,
        base: dead,
        reasons: [],
        stated: bothAreTold,
        ...lessOf(born, dead, claim.figure.unit),
      },
    ];
  },
};
