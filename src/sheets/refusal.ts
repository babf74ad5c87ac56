/** Why a file as a whole is not read. A cell that cannot be understood is no reason: see `values`. */
export const sheetLaws = [
  'file_unreadable',
  'file_too_large',
  'file_not_a_workbook',
  'file_is_old_xls',
  'file_is_encrypted',
  'zip_damaged',
  'zip_too_many_entries',
  'zip_entry_name_unsafe',
  'zip_entry_twice',
  'zip_expands_too_far',
  'zip_size_untrue',
  'part_missing',
  'xml_malformed',
  'xml_declares_entities',
  'xml_too_deep',
  'xml_markup_too_long',
  'too_many_sheets',
  'too_many_rows',
  'too_many_columns',
  'too_many_shared_strings',
  'too_many_styles',
  'too_many_merges',
  'merge_too_large',
  'cell_reference_invalid',
  'cell_out_of_order',
  'cell_text_too_long',
  'csv_encoding_unknown',
  'csv_quote_open',
  'took_too_long',
] as const;

export type SheetLaw = (typeof sheetLaws)[number];

export interface Refused {
  law: SheetLaw;
  detail: string;
  sheet?: string;
  cell?: string;
}

/** The one error that reading a file ends with. `detail` is for the log; people read the law's label. */
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

export function refuse(law: SheetLaw, detail: string, place: { sheet?: string; cell?: string } = {}): never {
  throw new SheetRefusal({ law, detail, ...place });
}
