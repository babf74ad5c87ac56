// The page of one entry in words: what it says, its lists, and the projects that it names.
import type { ListedEntry } from '../../app/entries/listedPage.ts';
import type { Field } from '../../domain/entries/fields.ts';
import { isListedKind, type ListedKind, nounOf } from '../../domain/entries/nouns.ts';
import { nounField, rowPartName } from '../../labels/entries/nouns.ts';
import { entryValueWord } from '../../labels/entries/trail.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { ListedEntryRow } from '../../storage/entries/listedEntries.ts';
import { fileViews } from '../evidence/words.ts';
import { fieldText } from '../fieldText.ts';
import { headView } from '../projects/words.ts';
import { type Known, knownOf, titleOf } from './listedWords.ts';
import type { ListedEntryView } from './listedViews.ts';

export function listedEntryView(entry: ListedEntry, language: Language): ListedEntryView {
  const { kind, row, offices } = entry;
  const noun = nounOf(kind);
  const known = knownOf(entry, row, language);
  const fields = Object.entries(noun.fields);
  const plain = fields.filter(([, { as }]) => !['rows', 'projects', 'project'].includes(as));
  return {
    ...headView(row, (id) => offices.get(id)?.name ?? ''),
    kind,
    kindName: nounWord('entryKind', kind, language),
    title: titleOf(noun, row.input, known, language),
    day: row.day,
    ...(row.monthOnly ? { monthOnly: true as const } : {}),
    officeId: row.officeId,
    facts: plain.map(([field, one]) => ({
      field,
      label: nounField(kind, field, language) ?? field,
      value: fieldText(one, row.input[field], known, language),
      ...pageOf(one, row.input[field], entry.pages),
    })),
    lists: fields.flatMap(([field, one]) =>
      one.as === 'rows' ? listView(kind, field, one, row, known, language) : [],
    ),
    projects: fields.flatMap(([field, { as }]) =>
      as === 'projects' || as === 'project' ? projectViews(entry, field, language) : [],
    ),
    reversalWaits: row.reversalWaits,
    decidedBy: row.decidedBy,
    sampleFields: row.sampleFields,
    files: fileViews(entry.files),
  };
}

function pageOf(field: Field, id: unknown, pages: ReadonlySet<string>) {
  if (field.as !== 'occasion' || !isListedKind(field.of) || typeof id !== 'string' || !pages.has(id)) return {};
  return { page: { kind: field.of, id } };
}

function listView(
  kind: ListedKind,
  field: string,
  { fields }: Extract<Field, { as: 'rows' }>,
  { input }: ListedEntryRow,
  known: Known,
  language: Language,
): ListedEntryView['lists'] {
  const all = (input[field] ?? []) as readonly Readonly<Record<string, unknown>>[];
  // A column in which nothing is said is not shown.
  const parts = Object.entries(fields).filter(([name]) => all.some((row) => row[name] !== null && row[name] !== ''));
  if (all.length === 0) return [];
  return [
    {
      field,
      label: nounField(kind, field, language) ?? field,
      heads: parts.map(([name]) => rowPartName(kind, field, name, language)),
      rows: all.map((row) => parts.map(([name, part]) => fieldText(part, row[name], known, language))),
    },
  ];
}

function projectViews(entry: ListedEntry, field: string, language: Language): ListedEntryView['projects'] {
  const value = entry.row.input[field];
  const ids = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
  const label = nounField(entry.kind, field, language) ?? field;
  return ids.map((id) => {
    const name = entry.names.get(id);
    const own = name === undefined ? { id: null, code: null } : { id, code: entry.codes.get(id) ?? null };
    return { field, label, ...own, name: name ?? entryValueWord('outOfReach', language) };
  });
}
