import type { Sheet } from '../cells.ts';
import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { readWholeXml } from './xml.ts';
import type { Parts } from './zip.ts';
import { readable } from '../../domain/text.ts';

export interface SheetPart {
  name: string;
  visibility: Sheet['visibility'];
  /** Null where the file has no such part: of a dialog or macro sheet some programs keep the name alone. */
  part: string | null;
}

export interface WorkbookPart {
  sheets: SheetPart[];
  /** Old Mac workbooks count days from 1904. */
  from1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

/** Which sheets there are, in the order of their tabs, and which part holds each. */
export async function readWorkbookPart(parts: Parts, limits: SheetLimits, watch: Stopwatch): Promise<WorkbookPart> {
  const root = await readRelations(parts, '_rels/.rels', '', limits, watch);
  const bookPart = [...root.values()].find((target) => target.type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (bookPart.endsWith('.bin')) refuseSheet('file_is_xlsb', bookPart);
  const slash = bookPart.lastIndexOf('/') + 1;
  const folder = bookPart.slice(0, slash);
  const relationsPart = `${folder}_rels/${bookPart.slice(slash)}.rels`;
  const relations = await readRelations(parts, relationsPart, folder, limits, watch);
  const book: WorkbookPart = {
    sheets: [],
    from1904: false,
    sharedStrings: partOfType(relations, 'sharedStrings'),
    styles: partOfType(relations, 'styles'),
  };
  const open = (name: string, attributes: Record<string, string>) => {
    if (name === 'workbookPr') book.from1904 = isTrue(attributes['date1904']);
    if (name !== 'sheet') return;
    if (book.sheets.length >= limits.sheets) refuseSheet('too_many_sheets', `more than ${limits.sheets}`);
    const relation = relations.get(attributes['r:id'] ?? findId(attributes));
    // Chart and macro sheets have no cells.
    if (relation && relation.type !== 'worksheet') return;
    const sheet = readable(attributes['name'] ?? '').trim();
    const part = relation && parts.has(relation.part) ? relation.part : null;
    book.sheets.push({ name: sheet, visibility: visibilityOf(attributes['state']), part });
  };
  await readWholeXml(await parts.open(bookPart), { open }, limits, watch);
  const used = book.sheets.flatMap(({ part }) => part?.toLowerCase() ?? []);
  if (new Set(used).size < used.length) refuseSheet('zip_entry_twice', 'two sheets name one part');
  if (book.sheets.length === 0) refuseSheet('part_missing', 'no sheet');
  return book;
}

interface Relation {
  type: string;
  part: string;
}

async function readRelations(
  parts: Parts,
  name: string,
  folder: string,
  limits: SheetLimits,
  watch: Stopwatch,
): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!parts.has(name)) refuseSheet('file_not_a_workbook', `zip without ${name}`);
  const open = (tag: string, attributes: Record<string, string>) => {
    if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
    relations.set(attributes['Id'] ?? '', { type, part: resolvePart(folder, attributes['Target'] ?? '') });
  };
  await readWholeXml(await parts.open(name), { open }, limits, watch);
  return relations;
}

/** Targets are paths as in a browser; only names inside the zip can be opened, so climbing out leads nowhere. */
function resolvePart(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function partOfType(relations: Map<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
}

function findId(attributes: Record<string, string>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key ? (attributes[key] ?? '') : '';
}

function visibilityOf(state: string | undefined): Sheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
