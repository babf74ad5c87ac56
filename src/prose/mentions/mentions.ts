// From figures to mentions: each with its words, its place and its role.
import type { FoundFigures } from '../figures/findFigures.ts';
import type { PrintedFigure } from '../figures/figure.ts';
import type { WrittenPeriod } from '../figures/period.ts';
import { proportion } from '../figures/proportion.ts';
import { percent } from '../figures/unit.ts';
import type { Mention, MentionRole } from './mention.ts';
import { type Place, placesOf } from './place.ts';
import { levelRole, percentRole } from './role.ts';
import { shownText, shownWords } from './shown.ts';

const longestTail = 30;
const longestLead = 60;

export function mentionsOf(text: string, { figures, periods }: FoundFigures): readonly Mention[] {
  const shown = shownText(text, figures, periods);
  const places = placesOf(
    shown,
    figures.map(({ outerAt }) => outerAt),
  );
  const mentions: Mention[] = [];
  let period = 0;
  let index = 0;
  let outer: Mention | undefined;
  for (const place of places) {
    const figure = figures[index];
    if (!figure) break;
    const before = figures[index - 1];
    const from = Math.max(place.from, before?.outerEnd ?? 0, figure.outerAt - longestLead);
    const lead = shownWords(shown.slice(from, figure.outerAt));
    const next = Math.min(figures[index + 1]?.outerAt ?? text.length, figure.outerEnd + longestTail);
    const tail = shownWords(wordsUpTo(shown, figure.outerEnd, next, ',;:()。!?\n\t|、'));
    let near: WrittenPeriod | undefined;
    for (; period < periods.length && (periods[period]?.at ?? 0) < figure.at; period++);
    const last = periods[period - 1];
    if (last && last.at >= from) near = last;
    const sentencePeriod = last && last.at >= place.sentenceFrom ? last : undefined;
    const after = shownWords(wordsUpTo(shown, figure.outerEnd, next, ';。!?\n\t|'));
    const mention = mentionOf({
      figure,
      index,
      place,
      lead,
      tail,
      after,
      near,
      sentencePeriod,
      previous: mentions[index - 1],
      outer,
      shown,
    });
    mentions.push(mention);
    if (!mention.inBrackets) outer = mention;
    index++;
  }
  return mentions;
}

interface Seen {
  readonly figure: PrintedFigure;
  readonly index: number;
  readonly place: Place;
  readonly lead: string;
  readonly tail: string;
  readonly after: string;
  readonly near: WrittenPeriod | undefined;
  readonly sentencePeriod: WrittenPeriod | undefined;
  readonly previous: Mention | undefined;
  /** The last one outside brackets. */
  readonly outer: Mention | undefined;
  readonly shown: string;
}

function mentionOf(seen: Seen): Mention {
  const { figure, index, place, lead, tail, after, near, sentencePeriod, previous, shown } = seen;
  const { from: _, sentenceFrom: __, ...rest } = place;
  const label =
    previous?.role === 'threshold' && previous.clause === place.clause
      ? previous.label + shown.slice(previous.figure.at, previous.figure.outerEnd)
      : '';
  const { role, listHead } = roleOf(seen);
  return {
    ...rest,
    index,
    figure,
    role,
    lead,
    label: label + lead,
    tail,
    after,
    header: shownWords(place.header),
    ...(near ? { period: near } : {}),
    ...(sentencePeriod ? { sentencePeriod } : {}),
    ...(listHead === undefined ? {} : { listHead }),
  };
}

function roleOf({ figure, index, place, lead, tail, previous, outer, shown }: Seen): {
  role: MentionRole;
  listHead?: number;
} {
  if (shown[figure.at - 1] === '-' && /[\d.]/.test(shown[figure.at - 2] ?? '')) return { role: 'other' };
  if (figure.unit.dimension !== percent) {
    const between = previous ? shown.slice(previous.figure.outerEnd, figure.outerAt) : '';
    const role = levelRole(figure, lead, tail, shown.slice(figure.end, figure.end + 8));
    const planned = /目标/.test(place.header) || (/^\)?、/.test(between) && outer?.role === 'target');
    // 分别增加21批次、95家: the list goes on.
    if (previous?.role === 'increase' && lead === '' && /^[、和]/.test(between)) return { role: 'increase' };
    return { role: planned && role === 'level' && !/完成|实际/.test(place.header + lead) ? 'target' : role };
  }
  if (figure.unit.name === proportion) {
    const head =
      previous?.figure.unit.name === proportion && previous.figure.end + 1 === figure.at
        ? previous.listHead
        : undefined;
    return { role: 'share', listHead: head ?? index };
  }
  const role = percentRole(lead);
  if (role) return { role, ...(role === 'share' || /占|率|比|成|增|降/.test(lead) ? { listHead: index } : {}) };
  // 分别为: the list under a header that says what its items are.
  const fromHeader = place.header ? percentRole(place.header) : undefined;
  const goesOn = previous && previous.sentence === place.sentence && previous.figure.unit.dimension === percent;
  if (goesOn && previous.listHead !== undefined) return { role: previous.role, listHead: previous.listHead };
  if (fromHeader) return { role: fromHeader, listHead: index };
  const explicitBase =
    previous && /^的?$/.test(lead) && previous.sentence === place.sentence && previous.clause === place.clause;
  if (explicitBase)
    return {
      role: /占/.test(previous.lead) && !/任务|目标|计划/.test(previous.lead) ? 'share' : 'rate',
      listHead: index,
    };
  return { role: 'other' };
}

function wordsUpTo(shown: string, from: number, to: number, marks: string): string {
  let end = from;
  while (end < to && !marks.includes(shown[end] ?? ',')) end++;
  return shown.slice(from, end);
}
