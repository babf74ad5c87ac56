// Shares that make a hundred: each is what the others leave.
import { intervalDifference, point, sum as sumOf } from '../../exact/interval.ts';
import { add, subtract, whole, zero } from '../../exact/rational.ts';
import { writtenIn } from '../../claims/numbers.ts';
import { proportion } from '../../figures/proportion.ts';
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import { floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';

const longest = 10;

export const hundred: Relation = {
  name: 'rest of a hundred',
  // What a percent is of says more than what the others leave of a hundred.
  traits: { saysLess: true },
  readingsOf({ percents, place }: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== percent || claim.role === 'growth' || claim.role === 'rate') return [];
    if (claim.figure.unit.name === proportion) return ofStructure(percents, place[claim.index] ?? 0);
    const at = place[claim.index] ?? 0;
    const found: FoundReading[] = [];
    for (let from = Math.max(0, at - longest); from <= at; from++) {
      for (let to = Math.max(at, from + 1); to < Math.min(percents.length, from + longest); to++) {
        const all = percents.slice(from, to + 1);
        if (all.some(({ role, sentence }) => role !== claim.role || Math.abs(sentence - claim.sentence) > 1)) continue;
        const others = all.filter((one) => one !== claim);
        found.push(restReading(others, restWords(claim, all)));
      }
    }
    return found;
  },
};

const mostParts = 5;
/** So far from a hundred rounding brings no structure. */
const ofRounding = 0.3;

/**
 * 结构为16:38:56. One that makes a hundred was known for a structure by that, which proves nothing of its parts; what its
 * words call one and makes no hundred is wrong somewhere.
 */
function ofStructure(percents: readonly Mention[], at: number): readonly FoundReading[] {
  const claim = percents[at];
  const all = percents
    .slice(Math.max(0, at - mostParts), at + mostParts)
    .filter((one) => one.figure.unit.name === proportion && one.listHead === claim?.listHead);
  const total = all.reduce((sum, { figure }) => sum + figure.size, 0);
  if (!claim || all.length < 3 || Math.abs(total - 100) <= ofRounding) return [];
  return [
    {
      ...restReading(
        all.filter((one) => one !== claim),
        ['hundred', 'hundred: parts of a structure'],
      ),
      // A slip in any of its parts mends it: which of them it was in nobody can say.
      traits: { impliesBase: true },
    },
  ];
}

function restWords(claim: Mention, all: readonly Mention[]): WordReason[] {
  const reasons: WordReason[] = ['hundred', all.length === 2 ? 'hundred: of two' : 'hundred: of three and more'];
  reasons.push(
    all.every(({ sentence }) => sentence === claim.sentence) ? 'hundred: in one sentence' : 'hundred: over sentences',
  );
  const apart = all.some((one, n) => n > 0 && one.index - (all[n - 1]?.index ?? 0) > 1);
  reasons.push(apart ? 'hundred: other figures between' : 'hundred: side by side');
  return reasons;
}

function restReading(others: readonly Mention[], reasons: WordReason[]): FoundReading {
  const total = (end: (one: Mention) => number) => others.reduce((sum, one) => sum + end(one), 0);
  return {
    kind: 'share',
    terms: others,
    reasons,
    value: 100 - total(({ figure }) => figure.size),
    at: (size) => 100 - total(size),
    low: 100 - total((one) => floatRangeOf(one)[1]),
    high: 100 - total((one) => floatRangeOf(one)[0]),
    exact: () => ({
      computed: subtract(
        whole(100),
        others.reduce((sum, { figure }) => add(sum, figure.amount), zero),
      ),
      range: intervalDifference(
        point(whole(100)),
        others.reduce((sum, { figure }) => sumOf(sum, figure.range), point(zero)),
      ),
      formula: `100-${others.map((one) => writtenIn(one)).join('-')}`,
    }),
  };
}
