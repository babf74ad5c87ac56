// The exported ledger as the sheets by which it comes in, its filter stated.
import type { ProjectExport } from '../../app/projects/exportProjects.ts';
import type { ProjectQuery } from '../../app/projects/projectList.ts';
import type { LedgerBook } from '../../domain/entries/exported.ts';
import type { Labels } from '../../domain/figures/lists/labels.ts';
import { labelWord } from '../../labels/figures/labelWord.ts';
import type { Language } from '../../labels/language.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { nounWord } from '../../labels/nouns.ts';
import { ledgerBookTitle, projectFilterName, projectSheetWord } from '../../labels/projects/projectFields.ts';
import { noteLine } from '../../sheets/forms/marks.ts';
import { streamedFormSheet } from '../../sheets/forms/write.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';

export interface AskedBook {
  readonly book: LedgerBook;
  readonly query: ProjectQuery;
  readonly at: string;
  readonly language: Language;
}

export function ledgerSheets(found: ProjectExport, { book, query, at, language }: AskedBook): SheetOut[] {
  const { sort: _, dir: __, ...filters } = query;
  const stated = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${projectFilterName(name, language)} ${filterValue({ name, value }, found.labels, language)}`],
  );
  const filter = stated.length > 0 ? stated.join(language === 'zh' ? '；' : '; ') : projectSheetWord('none', language);
  const total = projectSheetWord('total', language)
    .replace('{rows}', String(found.total))
    .replace('{investment}', found.sums.investmentYi)
    .replace('{funds}', found.sums.fundsYi);
  const notes = [
    total,
    projectSheetWord('sample', language),
    projectSheetWord('back', language),
    ...(book === 'projects' ? [projectSheetWord('workedOut', language)] : []),
    projectSheetWord('at', language) + at,
  ];
  const titled = {
    title: ledgerBookTitle(book, language),
    subtitle: projectSheetWord('filters', language) + filter,
    notes: notes.map(noteLine),
  };
  return found.sheets.map(({ form, fields, records }) => streamedFormSheet(form, fields, records, titled));
}

function filterValue(
  { name, value }: { readonly name: string; readonly value: string },
  labels: Labels,
  language: Language,
): string {
  if (name === 'signed') return periodName(value, language);
  if (name === 'investorClass' || name === 'tag') return labelWord(labels, name, value, language);
  return name === 'stage' || name === 'status' ? nounWord(name, value, language) : value;
}
