// The order in which a file's rows are taken: what is referred to comes before what refers to it, whatever the order of
// the sheets.
import type { SheetForm } from '../../sheets/forms/sheetForm.ts';
import { type FormId, formList } from '../../sheets/forms/index.ts';
import { insertStagedRows, type StagedRow } from '../../storage/imports/queries.ts';
import { askOfGone, Subjects } from './doubts/gone.ts';
import { sift } from './doubts/sift.ts';
import { planActivities } from './forms/activities.ts';
import { planCompanies } from './forms/companies.ts';
import { planEntries } from './ledger/entries.ts';
import { findRecords } from './ledger/records.ts';
import { planFunds } from './forms/funds.ts';
import { planMilestones } from './forms/milestones.ts';
import { foundingFirst, withoutFacts } from './parts/founding.ts';
import { planParts } from './parts/planParts.ts';
import { planOutings } from './forms/outings.ts';
import type { FormHandler, Plan, PlannedRow } from './plan.ts';
import { planProjects } from './forms/projects.ts';
import { type Counts, noCounts, type ReadRow } from './reading.ts';
import { planRegister } from './forms/register.ts';
import type { RowSpill } from './staged/spill.ts';
import { planOffices, planTargets } from './forms/targets.ts';

interface Step {
  readonly forms: readonly FormId[];
  readonly handler: FormHandler;
  /** An entry is a group of rows, so all of them are needed at once. */
  readonly whole?: true;
}

/** A part is planned as the form that has it alone. */
const planWhole = planParts((form) => handlerOf(form));

const ofMilestones = foundingFirst(planMilestones, planWhole);

export const steps: readonly Step[] = [
  { forms: ['offices'], handler: planOffices },
  { forms: ['register'], handler: planRegister },
  { forms: ['companies'], handler: planCompanies },
  { forms: ['leads'], handler: planProjects },
  { forms: ['signed'], handler: planProjects },
  { forms: ['packages'], handler: planProjects },
  { forms: ['lifecycle'], handler: planWhole },
  { forms: ['registered'], handler: ofMilestones },
  { forms: ['filed'], handler: ofMilestones },
  { forms: ['started'], handler: ofMilestones },
  { forms: ['produced'], handler: ofMilestones },
  { forms: ['full_capacity'], handler: ofMilestones },
  { forms: ['funds'], handler: foundingFirst(planFunds, planWhole) },
  { forms: ['funds_so_far'], handler: planWhole },
  { forms: ['funds_by_month'], handler: planWhole },
  { forms: ['outings', 'outing_projects'], handler: planOutings, whole: true },
  {
    forms: [
      'activities',
      'department_activities',
      'activity_signings',
      'activity_guests',
      'activity_speeches',
      'activity_reports',
    ],
    handler: planActivities,
    whole: true,
  },
  ...formList.flatMap(({ id, entry }: SheetForm<FormId>): Step[] =>
    entry ? [{ forms: [id], handler: foundingFirst(planEntries(entry), planWhole) }] : [],
  ),
  { forms: ['targets'], handler: planTargets },
];

function handlerOf(form: FormId): FormHandler {
  const step = steps.find(({ forms }) => forms.includes(form));
  if (!step) throw new Error(`No step plans the form ${form}.`);
  return step.handler;
}

const chunkRows = 500;

/** Plans every row of the file and stages it. Returns the counts by form, and how many characters were staged. */
export async function planRows(
  plan: Plan,
  spill: RowSpill,
  control: {
    readonly isTaken: (row: ReadRow) => boolean;
    readonly onPlanned?: (rows: number) => void;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<{ counts: Map<FormId, Counts>; characters: number }> {
  const counts = new Map<FormId, Counts>();
  const subjects = new Subjects();
  let done = 0;
  let characters = 0;
  const stage = async (planned: readonly PlannedRow[]): Promise<void> => {
    control.signal?.throwIfAborted();
    for (const { row, outcome } of planned) {
      const ofForm = counts.get(row.form) ?? noCounts();
      ofForm[outcome]++;
      counts.set(row.form, ofForm);
    }
    const of = { cityCode: plan.actor.cityCode, importId: plan.importId, officeId: plan.officeId };
    characters += await insertStagedRows(
      plan.tx,
      of,
      planned.map((one) => staged(plan, one)),
    );
    done += planned.length;
    control.onPlanned?.(done);
  };
  for (const { forms, handler, whole } of steps) {
    const waiting: ReadRow[] = [];
    for (const form of forms) {
      for await (const chunk of spill.chunks(form, chunkRows)) {
        const read = chunk.filter(control.isTaken);
        for (const row of read) subjects.take(plan.tables[row.table], row);
        await findRecords(plan, read);
        const { taken: rows, setAside } = sift(plan, await withoutFacts(plan, read));
        if (setAside.length > 0) await stage(setAside);
        if (whole) {
          waiting.push(...rows);
          continue;
        }
        const { planned, putOff } = await handler(plan, rows, false);
        waiting.push(...(putOff ?? []));
        await stage(planned);
      }
    }
    if (waiting.length > 0) await stage((await handler(plan, waiting, true)).planned);
  }
  await askOfGone(plan, subjects.by);
  return { counts, characters };
}

function staged(plan: Plan, { no, row, outcome, breaches, acts, twins = [] }: PlannedRow): StagedRow {
  const sheet = plan.sheets[row.table] ?? '';
  return { no, sheet, row: row.row, form: row.form, outcome, cells: row.cells, breaches, acts, twins };
}
