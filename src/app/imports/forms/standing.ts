// Columns in which the ledger writes what follows from other entries of a project. They are not taken; where they say otherwise
// than the ledger has it, somebody meant to change it there, and is told.
import { sha256Of } from '../../../crypto/fingerprint.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import { yiExact } from '../../../domain/money.ts';
import { isMoneyValue } from '../../../sheets/forms/values.ts';
import { type ProjectRecord, projectsByIds } from '../../../storage/projects/queries.ts';
import { answerTo, askedRow } from '../doubts/sift.ts';
import { noOf, type Plan, type PlannedProject, type PlannedRow } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

/** By the code of the project, in the order of its columns. */
export type StandingBy = ReadonlyMap<string, Readonly<Record<string, string | null>>>;

/** Where the rows have such columns. */
export async function standingOf(
  plan: Plan,
  rows: readonly ReadRow[],
  projects: readonly PlannedProject[],
): Promise<StandingBy> {
  const fields = Object.keys(standingFields);
  if (!rows.some(({ values }) => fields.some((field) => values[field] !== undefined))) return new Map();
  const ids = projects.filter(({ no }) => no === undefined).map(({ id }) => id);
  const found = await projectsByIds(plan.tx, plan.actor.cityCode, [...new Set(ids)]);
  return new Map(found.map((record) => [record.code, standingCells(record)]));
}

const standingFields = {
  nowStage: ({ stage }) => stage,
  nowRegisteredOn: ({ registeredOn }) => registeredOn,
  nowFiledOn: ({ filedOn }) => filedOn,
  nowStartedOn: ({ startedOn }) => startedOn,
  nowProducedOn: ({ inProductionOn }) => inProductionOn,
  nowFunds: ({ fundsFen }) => yiExact(fundsFen),
  nowActiveOn: ({ lastActivityOn }) => lastActivityOn,
} as const satisfies Readonly<Record<string, (record: ProjectRecord) => string | null>>;

/** As they are written and read again. */
export function standingCells(record: ProjectRecord): Record<string, string | null> {
  return Object.fromEntries(Object.entries(standingFields).map(([field, of]) => [field, of(record)]));
}

const markStart = '~';

/** By which a row shows whether somebody changed what the ledger had worked out for it. */
export function standingMark(cells: Readonly<Record<string, string | null>>): string {
  const said = JSON.stringify(Object.keys(standingFields).map((field) => cells[field] || null));
  return markStart + sha256Of(said).slice(0, 8);
}

/** The row set aside, where it says otherwise than was written and nobody has said what that means. */
export function askedOfStanding(plan: Plan, row: ReadRow, standing: StandingBy): PlannedRow | undefined {
  const code = row.values['projectCode'] as string | undefined;
  const now = standing.get(code ?? '');
  const said = saidIn(row);
  const marks = ((row.values['record'] as readonly string[] | undefined) ?? []).filter((one) =>
    one.startsWith(markStart),
  );
  if (!now || marks.length === 0 || marks.includes(standingMark(said))) return undefined;
  const open: Sign[] = [];
  for (const [field, has] of Object.entries(now)) {
    const text = said[field];
    if (!text || text === has) continue;
    const sign: Sign = {
      kind: 'worked_out',
      part: field,
      read: `${code ?? ''}: ${has ?? ''} → ${row.cells[field] ?? ''}`,
    };
    if (answerTo(plan, row, sign) === undefined) open.push(sign);
  }
  return open.length > 0 ? askedRow(noOf(plan, row), row, open) : undefined;
}

function saidIn({ values }: ReadRow): Record<string, string | null> {
  const textOf = (value: unknown) =>
    isMoneyValue(value) ? yiExact(value.minor) : ((value as string | undefined) ?? null);
  return Object.fromEntries(Object.keys(standingFields).map((field) => [field, textOf(values[field])]));
}
