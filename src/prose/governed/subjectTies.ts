// Figures of one subject: where a text speaks of a project that the ledger has several figures of, and one of them is tied,
// those of another unit beside it are tied too: 总投资50亿元, 分3期建设, 不到10个月内洽谈9次.
import type { Mention } from '../mentions/mention.ts';
import type { Governed, Tie, Vocabulary } from './governed.ts';
import { generalWords } from '../words/general.ts';
import { inOneSpelling, pairs } from './likeness.ts';

/** A subject is what two to so many figures begin with, and no more. */
const most = 8;
const prefix = 2;

export function subjectTies(
  mentions: readonly Mention[],
  ties: ReadonlyMap<number, Tie>,
  { figures }: Vocabulary,
): readonly Tie[] {
  const bySubject = Map.groupBy(
    figures.filter((one) => !one.ratio),
    ({ name }) => name.slice(0, prefix),
  );
  const subjectOf = new Map(
    [...bySubject.values()]
      .filter((some) => some.length > 1 && some.length <= most && !isGeneral(some))
      .flatMap((some) => some.map((one) => [one.id, some] as const)),
  );
  const inParagraph = Map.groupBy(ties.values(), ({ mention }) => mention.paragraph);
  const used = new Set([...ties.values()].map(({ figure }) => figure));
  return mentions.flatMap((mention): Tie[] => {
    if (ties.has(mention.index) || (mention.role !== 'level' && mention.role !== 'other')) return [];
    const beside = inParagraph.get(mention.paragraph) ?? [];
    const groups = new Set(beside.flatMap(({ figure }) => subjectOf.get(figure) ?? []));
    const fit = [...groups].filter(
      (one) => !used.has(one.id) && one.dimensions.includes(mention.figure.unit.dimension) && isNear(mention, one),
    );
    const [only] = fit;
    return only && fit.length === 1 ? [{ mention, figure: only.id, place: '', industry: '' }] : [];
  });
}

/** 招商…, 市级…: words of the field begin names of many subjects. */
const isGeneral = ([first]: readonly Governed[]): boolean =>
  first !== undefined &&
  generalWords.some((word) => word.startsWith(first.name.slice(0, prefix)) || /^[新市县省本]/.test(first.name));

/** Some word of its name stands beside the figure. */
function isNear({ label, tail, after }: Mention, { name }: Governed): boolean {
  const said = pairs(inOneSpelling(label + tail + after));
  const own = pairs(inOneSpelling(name.slice(prefix)));
  return [...own].some((pair) => said.has(pair));
}
