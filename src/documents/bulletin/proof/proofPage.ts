// The bulletin as a page of its own, in which each number says which fact it is. No script runs in it and nothing is loaded.
import { bulletinWords } from '../../../labels/bulletin/words.ts';
import { countersignedSaid, proofPageWords } from '../../../labels/bulletin/proofPage.ts';
import { headMark } from '../../../labels/keeping/heads.ts';
import { type OfficeSigned, officesBlock } from '../../../proof/beside/statement.ts';
import { numberTag } from '../../../proof/page.ts';
import { touchesBefore, touchesBehind } from '../../../proof/touched.ts';
import { pageHead, escaped, tableRow } from './pageParts.ts';
import type { ContentChart, ContentTable, ContentFigure, WrittenBulletin } from '../bulletinContent.ts';
import type { BulletinRun } from '../bulletinText.ts';

/** Places of the facts; undefined of a number that is none. */
export interface FactPlaces {
  readonly ofRun: (key: string) => number | undefined;
  readonly ofRef: (ref: ContentFigure) => number | undefined;
}

function number(place: number | undefined, printed: string): string {
  return place === undefined ? escaped(printed) : numberTag(place, escaped(printed));
}

/** Undefined too where the words of a text touch the number so that another one is read: that is told by the text alone. */
function placeIn(runs: readonly BulletinRun[], at: number, { ofRun }: FactPlaces): number | undefined {
  const [before, run, behind] = [runs[at - 1], runs[at], runs[at + 1]];
  if (!run || 'text' in run) return undefined;
  const textOf = (one: BulletinRun | undefined) => (one && 'text' in one ? one.text : '');
  const isTouched = touchesBefore(textOf(before), before !== undefined && !('text' in before));
  return isTouched || touchesBehind(run.display, textOf(behind)) ? undefined : ofRun(run.figure);
}

export function proofPage(content: WrittenBulletin, places: FactPlaces, offices: readonly OfficeSigned[]): string {
  const { masthead, number: numbered, addressee, opening = [], date, copies } = content.paper ?? {};
  const out = [pageHead(content.title)];
  const line = (text: string | undefined, beside = false): void => {
    if (text) out.push(`<p${beside ? ' class="beside"' : ''}>${escaped(text)}</p>`);
  };
  line(masthead);
  line(numbered);
  out.push(`<h1>${escaped(content.title)}</h1>`);
  if (content.demo) line(bulletinWords.demoNote, true);
  line(addressee);
  for (const text of opening) line(text);
  for (const section of content.sections) {
    out.push(`<h2>${escaped(section.heading)}</h2>`);
    for (const runs of section.paragraphs) {
      const said = runs.map((run, at) =>
        'text' in run ? escaped(run.text) : number(placeIn(runs, at, places), run.display),
      );
      out.push(`<p>${said.join('')}</p>`);
    }
    for (const table of section.tables) out.push(tableHtml(table, places));
    for (const chart of section.charts) out.push(chartHtml(chart, places));
  }
  const { notes = [] } = content;
  for (const [at, note] of notes.entries()) line(at === 0 ? `${bulletinWords.notes}${note}` : note);
  line(content.issuer);
  line(date);
  line(copies && `${bulletinWords.copies}${copies}`);
  line(content.head ? headMark(content.head, 'zh') : undefined, true);
  for (const said of countersignedSaid(content, 'zh')) line(said, true);
  line(proofPageWords.howToVerify, true);
  return `${out.join('\n')}\n</main>\n${content.closes ? officesBlock(offices) : ''}`;
}

function tableHtml({ caption, unit, head, rows, total, sample }: ContentTable, { ofRef }: FactPlaces): string {
  const lines = [...rows, ...(total ? [total] : [])].map(({ label, cells }) =>
    tableRow([
      escaped(label),
      ...cells.map(({ text, beside = '', figure }) => number(ofRef(figure), text) + escaped(beside)),
    ]),
  );
  const heads = head.map((cells) => tableRow(cells.map(escaped), 'th'));
  const above = `<caption>${escaped(caption)}${sample ? bulletinWords.sample : ''}</caption>`;
  return `<table>\n${above}\n${[...heads, ...lines].join('\n')}\n</table>\n${unit ? `<p class="beside">${escaped(unit)}</p>` : ''}`;
}

/** Its numbers: a line of a chart that nobody can read off proves nothing. */
function chartHtml({ caption, unit, categories, series, sample }: ContentChart, { ofRef }: FactPlaces): string {
  const head = tableRow(['', ...series.map(({ name }) => escaped(`${name}${unit && `（${unit}）`}`))], 'th');
  const lines = categories.map((label, at) =>
    tableRow([
      escaped(label),
      ...series.map(({ values }) => {
        const ref = values[at];
        return ref ? number(ref.value === null ? undefined : ofRef(ref), ref.display) : '';
      }),
    ]),
  );
  const above = `<caption>${escaped(caption)}${sample ? bulletinWords.sample : ''}</caption>`;
  return `<table>\n${above}\n${[head, ...lines].join('\n')}\n</table>`;
}
