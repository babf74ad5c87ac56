// Shares taken together: 占35.2%, 占30.4%, 两项合计占65.6%.
import { point, sum as sumOf } from '../../exact/interval.ts';
import { add, zero } from '../../exact/rational.ts';
import { writtenIn } from '../../claims/numbers.ts';
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import { floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { saysTogether } from './shareOfSum.ts';

const most = 5;

export const percentSum: Relation = {
  name: 'sum of shares',
  readingsOf({ percents, place }: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== percent || claim.role === 'growth' || !saysTogether.test(claim.lead)) return [];
    const at = place[claim.index] ?? 0;
    const before = percents
      .slice(Math.max(0, at - 4 * most), at)
      .filter((one) => one.role === claim.role && one.paragraph === claim.paragraph);
    return Array.from({ length: Math.max(0, Math.min(most, before.length) - 1) }, (_, n) =>
      sumReading(before.slice(-(n + 2)), wordsOf(claim, before.slice(-(n + 2)))),
    );
  },
};

const counted: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

function wordsOf(claim: Mention, parts: readonly Mention[]): WordReason[] {
  const reasons: WordReason[] = ['together'];
  const said = counted[/([两二三四五])(?:项|者|类|大|地|市|区|县|家|个)/.exec(claim.lead)?.[1] ?? ''];
  if (said !== undefined) reasons.push(said === parts.length ? 'together: as many as said' : 'together: not so many');
  if (parts.every(({ sentence }) => claim.sentence - sentence <= 1)) reasons.push('together: beside');
  return reasons;
}

function sumReading(parts: readonly Mention[], reasons: WordReason[]): FoundReading {
  const total = (size: (one: Mention) => number) => parts.reduce((sum, one) => sum + size(one), 0);
  return {
    kind: 'share',
    terms: parts,
    reasons,
    value: total(({ figure }) => figure.size),
    at: total,
    low: total((one) => floatRangeOf(one)[0]),
    high: total((one) => floatRangeOf(one)[1]),
    exact: () => ({
      computed: parts.reduce((sum, { figure }) => add(sum, figure.amount), zero),
      range: parts.reduce((sum, { figure }) => sumOf(sum, figure.range), point(zero)),
      formula: parts.map((one) => writtenIn(one)).join('+'),
    }),
  };
}
