import type { LawOf } from '../laws/laws.ts';

/** Why a file as a whole is not read. A cell that cannot be understood is no reason: see `values`. */
export type SheetLaw = LawOf<'files'>;

export interface Refused {
  law: SheetLaw;
  detail: string;
  sheet?: string;
  cell?: string;
}

/** What is wrong with one sheet alone: the others of the file are read. Whatever else ends a file was made to do harm, or is none. */
const ofOneSheet: ReadonlySet<SheetLaw> = new Set([
  'too_many_rows',
  'too_many_columns',
  'too_many_merges',
  'too_many_copies',
  'merge_too_large',
  'cell_reference_invalid',
  'cell_out_of_order',
  'cell_text_too_long',
  'part_missing',
  'xml_malformed',
]);

export function costsOneSheet(refusal: SheetRefusal): boolean {
  return refusal.sheet !== undefined && ofOneSheet.has(refusal.law);
}

/** The one error that reading a file ends with. `detail` is for the log; people read the law's words. */
export class SheetRefusal extends Error {
  readonly law: SheetLaw;
  readonly detail: string;
  readonly sheet: string | undefined;
  readonly cell: string | undefined;

  constructor(refused: Refused) {
    super(`${refused.law}: ${refused.detail}`);
    this.name = 'SheetRefusal';
    this.law = refused.law;
    this.detail = refused.detail;
    this.sheet = refused.sheet;
    this.cell = refused.cell;
  }
}

export function refuseSheet(law: SheetLaw, detail: string, place: { sheet?: string; cell?: string } = {}): never {
  throw new SheetRefusal({ law, detail, ...place });
}
