// Where money comes from, told by a place and not by a word of the list: 广西, 江苏昆山, 香港. The map says which of them it is.
import { divisionNamed } from '../../../names/company/division.ts';
import { regionAt } from '../../../names/company/regions.ts';
import type { moneySources } from '../../../domain/projects/project.ts';
import { narrowed } from '../../../sheets/values/raw.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

const field = 'moneySource';
/** Taiwan, Hong Kong, Macao: money from there is foreign capital. */
const beyond = /^(?:71|81|82)/;

type Source = (typeof moneySources)[number];

/** A name that several places have (吉林) says it where all of them do. */
function sourceOf(place: string, cityCode: string): Source | undefined {
  const code = divisionNamed(place);
  const codes = code === undefined ? (regionAt(narrowed(place).trim(), 0)?.codes ?? []) : [code];
  const sources = new Set(codes.map((one) => sourceBy(one, cityCode)));
  return sources.size === 1 ? [...sources][0] : undefined;
}

function sourceBy(code: string, cityCode: string): Source | undefined {
  if (beyond.test(code)) return 'overseas';
  if (code.slice(0, 2) !== cityCode.slice(0, 2)) return 'other_province';
  // Its own province is the city itself as well.
  if (code.slice(2, 4) === '00') return undefined;
  return code.slice(0, 4) === cityCode.slice(0, 4) ? 'local' : 'other_city';
}

export function withMoneySource({ actor }: Pick<Plan, 'actor'>, row: ReadRow): ReadRow {
  const isPlace = ({ law, ...one }: ReadRow['refused'][number]) => one.field === field && law === 'cell_not_in_list';
  const source = row.refused.some(isPlace) ? sourceOf(row.cells[field] ?? '', actor.cityCode) : undefined;
  if (source === undefined) return row;
  return {
    ...row,
    refused: row.refused.filter((one) => !isPlace(one)),
    values: { ...row.values, [field]: source },
  };
}
