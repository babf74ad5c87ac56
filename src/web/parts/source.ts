import type { Screens } from '../../labels/screens.zh.ts';

interface Source {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** The file and the cell that a row came from. */
export function sourceText({ file, sheet, row }: Source, words: Screens): string {
  return [file, sheet, row === null ? null : words.frame.sheetRow(row)].filter(Boolean).join(' › ');
}
