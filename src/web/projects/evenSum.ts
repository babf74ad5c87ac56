// The sum of a list stands over its column: exact as it is, with no fewer decimals than the rows below it print.
import { grouped } from '../../domain/exact.ts';
import type { ProjectListView } from '../../server/projects/views.ts';
import { evenDecimals } from '../table/evenDecimals.ts';

export function evenSum(
  { rows, sums }: Pick<ProjectListView, 'rows' | 'sums'>,
  of: keyof ProjectListView['sums'],
): string {
  return evenDecimals([...rows.map((row) => row[of]), sums[of]])(grouped(sums[of]));
}
