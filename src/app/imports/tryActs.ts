// Tries the acts of a row on the plan's world, by the same decisions that will write them. What a refused row would have
// added to that world is dropped.
import { nounOf } from '../../domain/entries/nouns.ts';
import type { Breach } from '../../domain/refusal.ts';
import { forms } from '../../sheets/forms/index.ts';
import { decide, type LedgerAct } from '../entries/decisions.ts';
import type { Batch } from '../entries/batch.ts';
import type { StagedAct } from './acts.ts';
import type { Plan, PlannedRow } from './plan.ts';
import type { ReadRow, RowBreach } from './reading.ts';
import type { Outcome } from '../../storage/imports/queries.ts';
import { trialOn } from './trial.ts';

/** The laws that these acts break; none means that the world now holds them. */
export function tryActs(plan: Plan, acts: readonly LedgerAct[]): Breach[] {
  const batch: Batch = {
    cityCode: plan.actor.cityCode,
    rows: {},
    touched: new Set(),
    founded: new Map(),
    packagingId: null,
    personId: () => '',
  };
  const trial = trialOn(plan.world);
  const breaches = acts.flatMap((act) => decide(act, trial.world, batch));
  if (breaches.length === 0) {
    trial.keep();
    return [];
  }
  // If the act that founds the row's project or firm is refused, its other acts fail for want of it: only the first reason is told.
  const founds = acts.some(({ kind }) => kind !== 'void' && nounOf(kind).versionOf);
  const isConsequence = ({ law }: Breach): boolean => law === 'project_unknown' || law === 'company_unknown';
  const real = founds ? breaches.filter((breach) => !isConsequence(breach)) : breaches;
  return real.length > 0 ? real : breaches;
}

/** Fields of a form by the field of the input that they fill, where the two have different names. */
const formFields: Readonly<Record<string, readonly string[]>> = {
  name: ['project'],
  officeId: ['office'],
  projectId: ['project', 'name', 'projectCode'],
  projectIds: ['projects', 'project'],
  signedProjectIds: ['signedProjects', 'project'],
  advancedProjectIds: ['advancedProjects'],
  companyId: ['investor', 'name'],
  investorId: ['investor'],
  recipientId: ['recipient'],
  parentId: ['parent'],
  finderOfficeId: ['finderOffice'],
  occurredOn: [
    'signedOn',
    'registeredOn',
    'filedOn',
    'startedOn',
    'producedOn',
    'fullCapacityOn',
    'arrivedOn',
    'heldOn',
    'metOn',
    'foundOn',
  ],
  claimedFen: ['claimed'],
  recognisedFen: ['recognised'],
  contractForeignCapital: ['contractForeign'],
  fixedInvestmentFen: ['fixedInvestment'],
  creditCode: ['investorCode', 'creditCode', 'recipientCode'],
  phases: ['phases', 'phase1'],
  visits: ['institutions'],
  kind: ['name', 'project'],
};
/** Which of several days of a form is the one that the entry happened on. */
const ownDay: Readonly<Record<string, string>> = {
  registered: 'registeredOn',
  started: 'startedOn',
  produced: 'producedOn',
};

/** A breach of an input as a breach of the row's cell, with its place and what stands there. */
export function cellBreach(plan: Plan, row: ReadRow, breach: Breach): RowBreach {
  const form = forms[row.form];
  const last = breach.field?.split('.').at(-1);
  const known = (field: string | undefined) => form.columns.some((one) => one.field === field);
  const day = breach.field?.endsWith('occurredOn') ? ownDay[row.form] : undefined;
  const own =
    last === 'occurredOn'
      ? form.entry?.day
      : Object.entries(form.entry?.names ?? {}).find(([, of]) => of === last)?.[0];
  const field = own ?? day ?? (known(last) ? last : (formFields[last ?? ''] ?? []).find((one) => known(one)));
  const { law, detail } = breach;
  if (field === undefined) return { law, ...(detail ? { detail } : {}) };
  const letter = plan.letters[row.table]?.get(field);
  const ref = letter ? `${letter}${row.row}` : undefined;
  const value = row.cells[field] ?? '';
  return { law, field, value, ...(ref ? { ref } : {}), ...(detail ? { detail } : {}) };
}

export function refusedRow(plan: Plan, no: number, row: ReadRow, breaches: readonly Breach[]): PlannedRow {
  const cells: RowBreach[] = row.refused.map((cell) => ({ ...cell }));
  const seen = new Set(cells.map(({ field }) => field));
  for (const breach of breaches) {
    const one = cellBreach(plan, row, breach);
    const twice = cells.some((other) => other.law === one.law && other.field === one.field);
    if (!twice && !(one.field !== undefined && seen.has(one.field))) cells.push(one);
  }
  return { no, row, outcome: 'refused', breaches: cells, acts: [] };
}

export function plannedRow(no: number, row: ReadRow, outcome: Outcome, acts: readonly StagedAct[]): PlannedRow {
  return { no, row, outcome, breaches: [], acts };
}
