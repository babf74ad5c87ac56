// A list that is taken away, as the sheets by which it comes in, its filter stated.
import type { ExportedList } from '../../app/entries/exportListed.ts';
import type { ListedQuery } from '../../app/entries/listed.ts';
import { atPath, filterKind } from '../../domain/entries/listed.ts';
import { type CodeList, type ListedKind, nounOf } from '../../domain/entries/nouns.ts';
import { listedWords } from '../../labels/entries/nouns.ts';
import { periodName } from '../../labels/figures/periods.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import { projectFilterName, projectSheetWord } from '../../labels/projects/projectFields.ts';
import { toldSheet } from './toldSheet.ts';
import { noteLine } from '../../sheets/forms/marks.ts';
import { formsOfEntries } from '../../sheets/forms/recorded/entries.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';

export function listedSheets(
  kind: ListedKind,
  { rows, names, codes, occasions, asked, offices, officeNameOf }: ExportedList,
  { query, at, language }: { readonly query: ListedQuery; readonly at: string; readonly language: Language },
): SheetOut[] {
  const entries = rows.map((row) => ({
    id: row.entryId,
    office: officeNameOf(row.officeId) ?? '',
    day: row.day,
    monthOnly: row.monthOnly,
    auditedOn: row.auditedOn,
    origin: row.origin,
    sampleFields: row.sampleFields,
    input: row.input,
    nameOf: (id: string) => names.get(id),
    codeOf: (id: string) => codes.get(id),
    occasionOf: (id: string) => occasions.get(id),
  }));
  const stated = statedFilters(
    kind,
    { ...query, by: { ...query.by, ...Object.fromEntries(asked) } },
    (office) => offices.get(office)?.name ?? office,
    language,
  );
  const subtitle =
    projectSheetWord('filters', language) +
    (stated.length > 0 ? stated.join(language === 'zh' ? '；' : '; ') : projectSheetWord('noneOfAll', language));
  const notes = [projectSheetWord('sample', language), projectSheetWord('back', language)];
  const last = projectSheetWord('at', language) + at;
  const noun = nounOf(kind);
  // What nobody types comes back by no form: its lists are written as they are read.
  if (noun.apart)
    return [toldSheet(noun, entries, { title: listedWords(kind, language).title, subtitle, last, language })];
  return formsOfEntries(kind, entries).map(({ form, records }) =>
    formSheet(form, records, { allColumns: true, total: false, subtitle, notes: [...notes, last].map(noteLine) }),
  );
}

function statedFilters(
  kind: ListedKind,
  { q, period, office, state, by }: ListedQuery,
  officeName: (id: string) => string,
  language: Language,
): string[] {
  const noun = nounOf(kind);
  const filters = noun.listed?.filters ?? {};
  const wordOf = (name: string, value: string): string => {
    const paths = filters[name];
    if (!paths || filterKind(noun, paths) === 'text') return value;
    const { field, list } = atPath(noun, paths[0]);
    const own = list?.field ?? field;
    if (own.as !== 'code') return projectSheetWord(value === 'true' ? 'yes' : 'no', language);
    return value
      .split(',')
      .map((code) => nounWord(own.list as CodeList, code, language))
      .join(' / ');
  };
  const chosen: readonly (readonly [name: string, value: string | undefined])[] = [
    ['q', q],
    ['period', period && periodName(period, language)],
    ['office', office && officeName(office)],
    ['state', state && projectSheetWord(state, language)],
  ];
  return [
    ...chosen.flatMap(([name, value]) => (value ? [`${projectFilterName(name, language)} ${value}`] : [])),
    ...Object.entries(by).flatMap(([name, value]) =>
      value ? [`${listedWords(kind, language).filters[name] ?? name} ${wordOf(name, value)}`] : [],
    ),
  ];
}
