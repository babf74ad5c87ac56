// A workbook of several sheets, of which the rows are told as texts.
import { columnLetters } from '../../../src/sheets/cells.ts';
import { workbookBytes } from '../../../src/sheets/testWorkbook.ts';

export interface SheetTold {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges?: readonly string[];
}

const cellOf = (value: string | number, ref: string): string =>
  value === ''
    ? ''
    : typeof value === 'number'
      ? `<c r="${ref}"><v>${value}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

const rowOf = (row: readonly (string | number)[], no: number): string =>
  `<row r="${no}">${row.map((value, at) => cellOf(value, `${columnLetters(at + 1)}${no}`)).join('')}</row>`;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export function bookOf(sheets: readonly SheetTold[]): Buffer {
  const named = sheets.map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="r${n + 1}"/>`);
  const related = sheets.map(
    (_, n) => `<Relationship Id="r${n + 1}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  const parts = sheets.map(({ rows, merges = [] }, n) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const data = rows.map((row, at) => rowOf(row, at + 1)).join('');
    const tail = merged && `<mergeCells>${merged}</mergeCells>`;
    return [
      `xl/worksheets/sheet${n + 1}.xml`,
      `<worksheet ${main}><sheetData>${data}</sheetData>${tail}</worksheet>`,
    ] as const;
  });
  return workbookBytes({
    extra: {
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${named.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships ${relations}>${related.join('')}</Relationships>`,
      ...Object.fromEntries(parts),
    },
  });
}
