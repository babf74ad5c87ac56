// Entries of the nouns that have screens of their own, in words.
import type { ListedPage } from '../../app/entries/listed.ts';
import type { Field } from '../../domain/entries/fields.ts';
import { atPath } from '../../domain/entries/listed.ts';
import { daysText } from '../../domain/entries/occasion.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { type ListedKind, nounOf } from '../../domain/entries/nouns.ts';
import { listedWords, nounField } from '../../labels/entries/nouns.ts';
import { andMore, occasionSince } from '../../labels/entries/listed/listed.ts';
import type { Language } from '../../labels/language.ts';
import type { ListedEntryRow } from '../../storage/entries/listedEntries.ts';
import { fieldText } from '../fieldText.ts';
import { headView } from '../projects/words.ts';
import type { ListedRowView, ListedView } from './listedViews.ts';

export type Known = Parameters<typeof fieldText>[2];

interface Told {
  readonly offices: ListedPage['offices'];
  readonly names: ListedPage['names'];
  readonly occasions: ListedPage['occasions'];
}

/** What an entry names among other things; an occasion that is no longer what it was says so. */
export function knownOf(
  { offices, names, occasions }: Told,
  { day, input }: Pick<ListedEntryRow, 'day' | 'input'>,
  language: Language,
): Known {
  const since = Object.values(input).flatMap((id): [string, string][] => {
    const occasion = typeof id === 'string' ? occasions.get(id) : undefined;
    if (!occasion) return [];
    if (!occasion.stands) return [[occasion.id, occasionSince(occasion.name, { gone: true }, language)]];
    if (day >= occasion.from && day <= occasion.until) return [];
    return [[occasion.id, occasionSince(occasion.name, { days: daysText([occasion]) }, language)]];
  });
  return { offices, names: since.length === 0 ? names : new Map([...names, ...since]), figures: [] };
}

/** How many of a list a cell names. */
const named = 3;

export function listedView(
  kind: ListedKind,
  page: ListedPage,
  paging: { readonly page: number; readonly size: number },
  language: Language,
): ListedView {
  const noun = nounOf(kind);
  const columns = noun.listed?.columns ?? [];
  return {
    kind,
    columns: columns.map((path) => ({
      field: path,
      label: nameOf(kind, path, language),
      number: ['count', 'fen', 'decimal'].includes(atPath(noun, path).field.as),
    })),
    rows: page.rows.map((row) => rowView(noun, row, page, language)),
    total: page.total,
    waiting: page.waiting,
    sums: Object.entries(page.sums).map(([name, value]) => ({
      name,
      label: listedWords(kind, language).sums[name] ?? name,
      value,
    })),
    asked: Object.fromEntries(page.asked),
    ...paging,
  };
}

function rowView(noun: Noun, row: ListedEntryRow, page: ListedPage, language: Language): ListedRowView {
  const known = knownOf(page, row, language);
  const cells = (noun.listed?.columns ?? []).map((path) => [path, cellText(noun, path, row.input, known, language)]);
  return {
    entryId: row.entryId,
    day: row.day,
    ...(row.monthOnly ? { monthOnly: true as const } : {}),
    office: page.offices.get(row.officeId)?.shortName ?? '',
    title: titleOf(noun, row.input, known, language),
    cells: Object.fromEntries(cells) as ListedRowView['cells'],
    ...stateOf(row),
    sampleFields: row.sampleFields,
  };
}

const stateOf = (row: ListedEntryRow) => ({
  decision: headView(row, () => '').decision,
  reversed: row.reversed,
  reversalWaits: row.reversalWaits,
});

/** What an entry is called: by its title, else by the beginning of its detail. */
export function titleOf(noun: Noun, input: ListedEntryRow['input'], known: Known, language: Language): string {
  const { title, detail = [] } = noun.brief;
  const name = title ?? detail[0] ?? '';
  const field = noun.fields[name];
  return (field && fieldText(field, input[name], known, language))?.slice(0, 120) ?? '';
}

/** A list is called by itself: which of its parts stands in the cells, the cells show. */
const nameOf = (kind: ListedKind, path: string, language: Language): string => {
  const [name = ''] = path.split('.');
  return nounField(kind, name, language) ?? name;
};

/** Of a list the first ones, and how many there are. */
function cellText(noun: Noun, path: string, input: ListedEntryRow['input'], known: Known, language: Language) {
  const { name, field, list } = atPath(noun, path);
  const value = input[name];
  if (!Array.isArray(value)) return fieldText(field, value, known, language);
  const of = (one: unknown): string | null => {
    if (list) return fieldText(list.field, (one as Record<string, unknown>)[list.name], known, language);
    return field.as === 'rows' ? rowText(field.fields, one, known, language) : fieldText(field, [one], known, language);
  };
  const texts = [...new Set(value.map(of).filter((text) => text !== null && text !== ''))];
  if (texts.length === 0) return null;
  const shown = texts.slice(0, named).join(language === 'zh' ? '、' : ', ');
  return texts.length > named ? andMore(shown, texts.length, language) : shown;
}

/** A row of a list in one cell: its first text, which is what it is called. */
function rowText(fields: Readonly<Record<string, Field>>, row: unknown, known: Known, language: Language) {
  const [first] = Object.entries(fields).flatMap(([name, field]) => {
    const text = fieldText(field, (row as Record<string, unknown>)[name], known, language);
    return text === null ? [] : [text];
  });
  return first ?? null;
}
