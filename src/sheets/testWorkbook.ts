import { strToU8, zipSync } from 'fflate';

/** A workbook of one sheet from bare XML, sound or not: for tests only. */
export interface TestWorkbook {
  rows?: string;
  start?: string;
  merges?: readonly string[];
  strings?: readonly string[];
  styles?: string;
  workbookPr?: string;
  state?: string;
  extra?: Record<string, string>;
  without?: string;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export function workbookBytes(book: TestWorkbook = {}): Buffer {
  const merges = (book.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${book.workbookPr ?? ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="r1" ${book.state ?? ''}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relations}><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${book.start ?? ''}<worksheet ${main}><sheetData>${book.rows ?? ''}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${(book.strings ?? []).map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${book.styles ?? ''}</styleSheet>`,
    ...book.extra,
  };
  if (book.without) delete parts[book.without];
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}
