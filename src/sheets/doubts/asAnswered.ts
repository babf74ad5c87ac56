// A row as a person has said that it is to be read: its cells and units after what was answered to doubts of its table.
import type { DoubtKind } from '../../domain/imports/doubts.ts';
import type { Cell } from '../cells.ts';
import type { DataRow } from '../tables/reading.ts';
import { unitKindOf } from '../tables/units.ts';

/** What a person answered to a doubt of a table. */
export type AnswerTo = (kind: DoubtKind, part?: string) => string | undefined;

type Units = ReadonlyMap<string, string | null>;

export interface RowAsAnswered {
  readonly fields: Readonly<Record<string, Cell>>;
  readonly units: Units;
  /** Fields of which nothing is known yet: what stands there is said of several rows together. */
  readonly undetermined: readonly string[];
}

export function asAnswered(
  { fields, merged, unitLine }: Pick<DataRow, 'fields' | 'merged' | 'unitLine'>,
  units: Units,
  answered: AnswerTo,
): RowAsAnswered {
  const isPlain = !merged && !unitLine && !Object.values(fields).some(({ kind, shown }) => shown || kind === 'picture');
  if (isPlain) return { fields, units, undetermined: [] };
  const undetermined: string[] = [];
  const read: Record<string, Cell> = {};
  for (const [field, cell] of Object.entries(fields)) {
    if (cell.kind === 'picture' && answered('picture', field) === 'leave') continue;
    const isAsStored = cell.shown !== undefined && answered('format_unit', field) === 'head';
    read[field] = isAsStored ? withoutFormat(cell) : cell;
  }
  for (const [field, cell] of Object.entries(merged ?? {})) {
    if (read[field]) continue;
    const answer = answered('merged_amount', field);
    if (answer === 'each') read[field] = cell;
    else if (answer === 'once') undetermined.push(field);
  }
  const changes = unitLine && answered('unit_changes') === 'line' ? unitLine.units : undefined;
  return { fields: read, units: changes ? inUnits(units, changes) : units, undetermined };
}

function withoutFormat({ shown: _shown, ...cell }: Cell): Cell {
  return cell;
}

/** Each in the new unit of its kind, where there is one. */
export function inUnits(units: Units, changes: NonNullable<DataRow['unitLine']>['units']): Units {
  const unitOf = (unit: string | null) => {
    const kind = unit === null ? null : unitKindOf(unit);
    return (kind && changes.get(kind)) ?? unit;
  };
  return new Map([...units].map(([field, unit]) => [field, unitOf(unit)]));
}
