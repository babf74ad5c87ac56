// A province's figures added up from its cities' files, as a page: totals, what follows from them, and each city's part.
import { proofPageWords } from '../../../labels/bulletin/proofPage.ts';
import { sumsPageWords as words } from '../../../labels/bulletin/sumsPage.ts';
import { grouped, quotientText } from '../../../domain/exact.ts';
import { shortFingerprint } from '../../../proof/file.ts';
import { readExact } from '../../../proof/fraction.ts';
import { numberTag } from '../../../proof/page.ts';
import type { AddedUp } from '../../../proof/sums/add.ts';
import { sumsBlock } from '../../../proof/sums/block.ts';
import { pageHead, escaped, tableRow } from './pageParts.ts';

/** So many figures stand side by side before a table is wider than a sheet. */
const columns = 4;

export function sumsPage(title: string, added: AddedUp): string {
  const { told, cities, totals, ratios, left } = added;
  const { definitions, facts } = told;
  const definitionOf = (at: number) => definitions[facts[at]?.d ?? -1];
  const cell = (at: number): string => {
    const { value = '0' } = facts[at] ?? {};
    const { unit = '', per = '1' } = definitionOf(at) ?? {};
    const { n, d } = readExact(value) ?? { n: 0n, d: 1n };
    const decimals = d !== 1n || unit === '%' ? 1 : per === '1' ? 0 : 2;
    return numberTag(at, escaped(`${grouped(quotientText(n, d * BigInt(per), decimals))}${unit}`));
  };
  const lineOf = (at: number) =>
    tableRow([escaped(definitionOf(at)?.name ?? ''), escaped(words.inWords(facts[at]?.period ?? '')), cell(at)]);
  const table = (caption: string, head: readonly string[], rows: readonly string[]): string =>
    `<table>\n<caption>${caption}</caption>\n${[tableRow(head.map(escaped), 'th'), ...rows].join('\n')}\n</table>`;
  const listHead = [words.figure, words.period, words.value];
  const out = [
    pageHead(title),
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(words.howAdded(cities.length))}</p>`,
    table(
      words.totals,
      listHead,
      totals.map(({ fact }) => lineOf(fact)),
    ),
    ...(ratios.length > 0 ? [table(words.ratios, listHead, ratios.map(lineOf))] : []),
  ];
  for (let from = 0; from < totals.length; from += columns) {
    const some = totals.slice(from, from + columns);
    const head = some.map(({ fact }) => words.ofPeriod(definitionOf(fact)?.name ?? '', facts[fact]?.period ?? ''));
    const rows = cities.map(({ city }, at) =>
      tableRow([escaped(city), ...some.map(({ parts }) => cell(parts[at]?.here ?? -1))]),
    );
    const total = tableRow([words.totals, ...some.map(({ fact }) => cell(fact))]);
    out.push(table(words.byCity, [words.city, ...head], [...rows, total]));
  }
  const note = (text: string) => out.push(`<p class="beside">${escaped(text)}</p>`);
  if (left.length > 0) note(words.left);
  for (const { name, period, lacking } of left) note(words.lacking(words.ofPeriod(name, period), lacking));
  note(words.sources(cities.map((one) => words.source(one.city, one.no, shortFingerprint(one.fingerprint)))));
  note(proofPageWords.howToVerify);
  return `${out.join('\n')}\n</main>\n${sumsBlock({ cities, totals })}`;
}
