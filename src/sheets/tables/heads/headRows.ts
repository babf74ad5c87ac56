import type { Row } from '../../cells.ts';

/** The rows of a head of that depth; between them may be rows without a cell. */
export function headRowsOf(rows: readonly Row[], depth: number): Row[] {
  const { row: first = 0, sheet = '' } = rows[0] ?? {};
  return Array.from(
    { length: depth },
    (_, n) => rows.find(({ row }) => row === first + n) ?? { sheet, row: first + n, cells: [] },
  );
}
