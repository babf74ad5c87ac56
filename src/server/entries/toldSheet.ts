// Entries that nobody types, as a sheet: a row for each row of their one list, behind the entry's day, name and office. It is read again
// by no form.
import type { Field } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import type { CodeList, EntryKind } from '../../domain/entries/nouns.ts';
import { headFields, nounField, rowPartName } from '../../labels/entries/nouns.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { CellOut, ColumnOut, SheetOut } from '../../sheets/write/shape.ts';

interface Told {
  readonly office: string;
  readonly day: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type Rows = Extract<Field, { as: 'rows' }>;

export function toldSheet(
  { kind, fields, brief }: Noun & { readonly kind: EntryKind },
  entries: readonly Told[],
  said: { readonly title: string; readonly subtitle: string; readonly last: string; readonly language: Language },
): SheetOut {
  const { language } = said;
  const [list = '', rows] = Object.entries(fields).find((one): one is [string, Rows] => one[1].as === 'rows') ?? [];
  const parts = Object.entries(rows?.fields ?? {});
  const named = brief.title ?? '';
  const columns: ColumnOut[] = [
    { path: [headFields.occurredOn[language]], format: 'date' },
    { path: [headFields.officeId[language]], format: 'text' },
    { path: [nounField(kind, named, language) ?? named], format: 'text', width: 30 },
    ...parts.map(
      ([name, field]): ColumnOut => ({
        path: [rowPartName(kind, list, name, language)],
        format: field.as === 'count' ? 'count' : 'text',
      }),
    ),
  ];
  return {
    name: said.title,
    title: said.title,
    subtitle: said.subtitle,
    columns,
    rows: entries.flatMap(({ office, day, input }) =>
      ((input[list] ?? []) as readonly Readonly<Record<string, unknown>>[]).map((row): CellOut[] => [
        { day },
        office,
        textOf(input[named]),
        ...parts.map(([name, field]) => cellOf(field, row[name], language)),
      ]),
    ),
    notes: [said.last],
  };
}

function cellOf(field: Rows['fields'][string], value: unknown, language: Language): CellOut {
  if (value === null || value === undefined) return null;
  if (field.as === 'count') return Number(value);
  const text = textOf(value);
  return field.as === 'code' ? nounWord(field.list as CodeList, text, language) : text;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
