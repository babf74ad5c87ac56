// Rows that tell all of a project: each is planned as rows of the forms that have its parts alone, by the same decisions, and is taken
// whole or not at all. A chunk is tried on a plan of its own; the rows of which a part is refused are left out, and the others tried again.
import { Slice } from '../../../metrics/inSlices.ts';
import { type FormId, forms } from '../../../sheets/forms/index.ts';
import type { FormPart } from '../../../sheets/forms/sheetForm.ts';
import type { Outcome } from '../../../storage/imports/queries.ts';
import { findProjects } from '../ledger/find.ts';
import { noOf, type FormHandler, type Plan, type PlannedRow } from '../plan.ts';
import type { ReadRow, RowBreach } from '../reading.ts';
import { plannedRow } from '../tryActs.ts';
import { askedOnce } from './askedOnce.ts';
import type { PartRow } from './partRows.ts';
import { foundingParts, mentionIn } from './founding.ts';
import { partsOf, rowParts } from './rowParts.ts';
import { trialPlan } from './trialPlan.ts';

type HandlerOf = (form: FormId) => FormHandler;

/** A row as far as its parts are planned. */
interface Tried {
  readonly row: ReadRow;
  readonly planned: PlannedRow[];
}

export function planParts(handlerOf: HandlerOf): FormHandler {
  return async (plan, rows, last) => {
    const doubts = askedOnce(plan.doubts);
    const done = new Map<number, PlannedRow>();
    const putOff: ReadRow[] = [];
    let waiting = rows.map((row) => ({ ...row, no: noOf(plan, row) }));
    const order = waiting;
    while (waiting.length > 0) {
      const trial = trialPlan(plan, doubts);
      const { tried, later } = await tryRows(trial.plan, waiting, handlerOf, last);
      putOff.push(...later);
      const left = tried.filter((one) => !isWhole(one));
      const isDone = left.length === 0 && later.length === 0;
      for (const one of isDone ? tried : left) done.set(noOf(plan, one.row), merged(plan, one));
      if (isDone) {
        trial.keep();
        break;
      }
      trial.drop();
      const out = new Set([...left.map(({ row }) => row.no), ...later.map(({ no }) => no)]);
      waiting = waiting.filter(({ no }) => !out.has(no));
    }
    return { planned: order.flatMap(({ no }) => done.get(no) ?? []), putOff };
  };
}

async function tryRows(
  plan: Plan,
  rows: readonly ReadRow[],
  handlerOf: HandlerOf,
  last: boolean,
): Promise<{ tried: Tried[]; later: ReadRow[] }> {
  const byNo = new Map<number, Tried & { readonly parts: readonly PartRow[] }>();
  await findProjects(plan, rows.map(mentionIn));
  const slice = new Slice();
  for (const row of rows) {
    await slice.mayEnd();
    const read = rowParts(plan, row);
    const parts = 'outcome' in read ? [] : read;
    byNo.set(noOf(plan, row), { row, parts, planned: 'outcome' in read ? [read] : [] });
  }
  const later: ReadRow[] = [];
  for (const form of formsOf(rows)) {
    const some = [...byNo.values()]
      .filter(isWhole)
      .flatMap(({ parts }) => parts.flatMap((part) => (part.row.form === form ? part : [])));
    if (some.length === 0) continue;
    const { planned, putOff = [] } = await handlerOf(form as FormId)(
      plan,
      some.map(({ row }) => row),
      last,
    );
    for (const one of planned) {
      const { row, parts, planned: before } = byNo.get(one.no) ?? {};
      if (!row || !parts || !before) continue;
      before.push(placed(plan, row, one, parts));
      plan.unstaged.set(one.no, [...(plan.unstaged.get(one.no) ?? []), ...one.acts]);
    }
    for (const { no } of putOff) {
      const found = byNo.get(no ?? 0);
      if (!found) continue;
      later.push(found.row);
      byNo.delete(no ?? 0);
    }
  }
  return { tried: [...byNo.values()], later };
}

/** What founds projects comes first. */
function formsOf([first]: readonly ReadRow[]): ReadonlySet<string> {
  const own: readonly FormPart[] = first ? partsOf(forms[first.form]) : [];
  return new Set([...foundingParts, ...own].map(({ form }) => form));
}

/** What a part was refused or asked for stands in a column of the row. */
function placed(plan: Plan, row: ReadRow, one: PlannedRow, parts: readonly PartRow[]): PlannedRow {
  const own = parts.find((part) => part.row === one.row) ?? parts.find((part) => part.row.form === one.row.form);
  const from = own?.from;
  const breaches = one.breaches.map((breach): RowBreach => {
    const field = from?.get(breach.field ?? '');
    if (field === undefined) return breach;
    const letter = plan.letters[row.table]?.get(field);
    return { ...breach, field, value: row.cells[field] ?? '', ...(letter ? { ref: `${letter}${row.row}` } : {}) };
  });
  return { ...one, breaches };
}

/** The project itself is the first part: a row whose project is left out is left out. */
const stops = (planned: readonly PlannedRow[], outcome: Outcome) =>
  planned.some((one, n) => one.outcome === outcome && (outcome !== 'skipped' || n === 0));

const isWhole = ({ planned }: Tried): boolean =>
  !(['refused', 'asked', 'skipped'] as const).some((outcome) => stops(planned, outcome));

function merged(plan: Plan, { row, planned }: Tried): PlannedRow {
  const no = noOf(plan, row);
  const twins = planned.flatMap((one) => one.twins ?? []);
  const stopped = (['refused', 'asked', 'skipped'] as const).find((outcome) => stops(planned, outcome));
  if (stopped) {
    const breaches = planned.filter(({ outcome }) => outcome === stopped).flatMap((one) => one.breaches);
    return { ...plannedRow(no, row, stopped, []), breaches, twins };
  }
  const outcome = (['new', 'changed'] as const).find((one) => planned.some((part) => part.outcome === one));
  return {
    ...plannedRow(
      no,
      row,
      outcome ?? 'unchanged',
      planned.flatMap(({ acts }) => acts),
    ),
    twins,
  };
}
