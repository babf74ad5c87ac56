// The exported ledger as a sheet: its filter stated, invented cells on yellow, sums under the rows.
import type { ProjectExport } from '../../app/projects/exportProjects.ts';
import type { ProjectRow } from '../../app/projects/projectRow.ts';
import type { ProjectQuery } from '../../app/projects/projectList.ts';
import type { Labels } from '../../domain/figures/lists/labels.ts';
import { borneWord, labelWord } from '../../labels/figures/labelWord.ts';
import type { Language } from '../../labels/language.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { nounWord } from '../../labels/nouns.ts';
import { projectFieldName, projectFilterName, projectSheetWord } from '../../labels/projects/projectFields.ts';
import type { CellOut, Format, SheetOut, Value } from '../../sheets/write/shape.ts';

const columns = [
  ['code', 'text', 12],
  ['name', 'text', 40],
  ['office', 'text', 16],
  ['industry', 'text', 24],
  ['investor', 'text', 30],
  ['recipient', 'text', 30],
  ['investorClasses', 'text', 18],
  ['tags', 'text', 18],
  ['investmentYi', 'amount', 14],
  ['stage', 'text', 10],
  ['status', 'text', 8],
  ['signedOn', 'date', 12],
  ['registeredOn', 'date', 12],
  ['filedOn', 'date', 12],
  ['startedOn', 'date', 12],
  ['inProductionOn', 'date', 12],
  ['fundsYi', 'amount', 14],
  ['lastActivityOn', 'date', 12],
] as const satisfies readonly (readonly [keyof ProjectRow, Format, number])[];

export function projectSheet(found: ProjectExport, query: ProjectQuery, at: string, language: Language): SheetOut {
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
  return {
    name: projectSheetWord('title', language),
    title: projectSheetWord('title', language),
    subtitle: projectSheetWord('filters', language) + filter,
    columns: columns.map(([field, format, width]) => ({ path: [projectFieldName(field, language)], format, width })),
    rows: cellsOf(found.rows, language),
    notes: [total, projectSheetWord('sample', language), projectSheetWord('at', language) + at],
  };
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

async function* cellsOf(rows: AsyncIterable<ProjectRow>, language: Language): AsyncGenerator<CellOut[]> {
  for await (const row of rows) {
    yield columns.map(([field, format]): CellOut => {
      const value = cellValue(field, format, row, language);
      const isSample = value !== null && row.sampleFields.includes(field);
      return isSample ? { value, fill: 'warning' } : value;
    });
  }
}

function cellValue(field: keyof ProjectRow, format: Format, row: ProjectRow, language: Language): Value {
  if (field === 'investorClasses' || field === 'tags') {
    const kind = field === 'tags' ? 'tag' : 'investorClass';
    return row[field].map((label) => borneWord(kind, label, language)).join('、') || null;
  }
  if (row[field] === null) return null;
  const text = String(row[field]);
  if (format === 'amount') return { decimal: text };
  if (format === 'date') return { day: text };
  return field === 'stage' || field === 'status' ? nounWord(field, text, language) : text;
}
