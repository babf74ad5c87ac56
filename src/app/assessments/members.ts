// Which offices are held against each other in a period.
import type { SchemeBody, SchemeGroup } from '../../domain/assessments/scheme.ts';
import { compareFractions, fractionOf } from '../../domain/assessments/fractions.ts';
import { yearBefore } from '../../domain/figures/period.ts';
import { isTerritory, type Office } from '../../domain/offices/office.ts';
import { territories } from '../../metrics/bulletinFigures.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, yearsAt } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { kindsAt } from '../../metrics/officesBelow.ts';

export interface GroupMembers {
  readonly name: string;
  readonly officeIds: readonly string[];
}

/** An office stands in the first group that takes it, in the order of the offices. */
export function groupMembers(
  facts: CityFacts,
  body: SchemeBody,
  asked: Pick<Question, 'period' | 'at'>,
): GroupMembers[] {
  const { period, at } = asked;
  const kindOn = kindsAt(facts.officeHistory, at);
  // A county below another one is part of that one's numbers.
  const lines = new Set(territories(facts, asked).map(({ id }) => id));
  const isThere = ({ id, endedOn }: Office) => {
    const kind = kindOn(id, period.to);
    return !(endedOn && endedOn <= period.from) && (kind === null || !isTerritory({ kind }) || lines.has(id));
  };
  const taken = new Set(body.excluded.map(({ officeId }) => officeId));
  return body.groups.map((group) => {
    const isMember = (office: Office) => {
      if (taken.has(office.id)) return false;
      if (group.offices.includes(office.id)) return true;
      const kind = kindOn(office.id, period.to);
      return kind !== null && group.kinds.includes(kind) && isThere(office) && isOfSize(facts, group, office.id, asked);
    };
    const officeIds = facts.offices.filter(isMember).map(({ id }) => id);
    for (const id of officeIds) taken.add(id);
    return { name: group.name, officeIds };
  });
}

function isOfSize(
  facts: CityFacts,
  { size }: SchemeGroup,
  officeId: string,
  { period, at }: Pick<Question, 'period' | 'at'>,
): boolean {
  if (!size) return true;
  const before = yearBefore(period, yearsAt(facts, at));
  const value = figureOf(size.figure, facts, { period: before, at, officeId }, period.to)?.exact;
  if (!value) return false;
  const isFrom = size.from === null || compareFractions(value, fractionOf(size.from)) >= 0;
  return isFrom && (size.below === null || compareFractions(value, fractionOf(size.below)) < 0);
}
