// The plan laid out as form records, each in the file of the quarter in which it would have been reported.
import { addDays } from '../domain/day.ts';
import type { FormId, FormRecord } from '../sheets/forms/index.ts';
import { quarterOf, yearOfDay } from './calendar.ts';
import { cityOffice } from './offices.ts';
import type { DemoPlan } from './plan.ts';
import type { DemoProject } from './projects/project.ts';
import { filedRow, producedRow, registeredRow, startedRows } from './rows/milestones.ts';
import {
  activityListRows,
  activityRow,
  companyRow,
  contactRow,
  type DemoPaper,
  fundRow,
  outingProjectRows,
  outingRow,
  paperRow,
  signingRows,
  targetRow,
} from './rows/others.ts';
import { leadRow, packageRow, signedRow } from './rows/projects.ts';
import papers from './words/papers.json' with { type: 'json' };

/** Records by the number of the quarter's file: 0 is what was carried over into 2023. */
export interface Drawer {
  put(quarter: number, ...records: FormRecord[]): void;
  of(quarter: number, form: FormId): FormRecord[];
}

export function drawer(): Drawer {
  const files: Map<FormId, FormRecord[]>[] = [0, 1, 2, 3, 4].map(() => new Map());
  return {
    put(quarter, ...records) {
      for (const one of records) files[quarter]?.set(one.form, [...(files[quarter]?.get(one.form) ?? []), one]);
    },
    of: (quarter, form) => files[quarter]?.get(form) ?? [],
  };
}

export function projectSheets(plan: DemoPlan, into: Drawer): void {
  const seen = new Set<string>();
  for (const lead of inOrder([...plan.projects, ...plan.leads], (p) => p.foundOn))
    into.put(quarterOf(lead.foundOn ?? ''), leadRow(lead));
  let number = 0;
  for (const project of inOrder(plan.projects, (p) => p.signedOn)) {
    const { investor, signedOn: day = '' } = project;
    const quarter = quarterOf(day);
    const origin = quarter === 0 ? { origin: 'carried_over' as const } : {};
    const mistaken = project === mistakenOf(plan) ? { mistakenWan: project.investmentWan + 3000 } : {};
    into.put(
      quarter,
      signedRow({
        project,
        day,
        agreement: project.agreement,
        number: contract(day, ++number),
        ...origin,
        ...mistaken,
      }),
    );
    if (mistaken.mistakenWan) {
      // The correction: the same signing, told once more with the right amount.
      const note = '更正：上季度计划总投资额填报有误。';
      into.put(
        quarter + 1,
        signedRow({ project, day, agreement: project.agreement, number: contract(day, number), note }),
      );
    }
    if (project.parent) into.put(quarter, packageRow(project));
    const remarkable = investor && (investor.kind === 'foreign' || project.classes.length > 0 || project.known);
    if (investor && remarkable && !seen.has(investor.name)) into.put(quarter, companyRow(investor));
    if (investor) seen.add(investor.name);
  }
  for (const { project } of plan.again) {
    const day = project.signedAgainOn ?? '';
    into.put(quarterOf(day), signedRow({ project, day, agreement: 'supplementary', number: contract(day, ++number) }));
  }
}

/** One small project of the first quarter is reported with a wrong amount, which the second quarter puts right. */
function mistakenOf(plan: DemoPlan): DemoProject | undefined {
  return plan.projects.find(
    (p) =>
      quarterOf(p.signedOn ?? '') === 1 &&
      p.phasesWan.length === 0 &&
      !p.majorOn &&
      !p.foreign &&
      !p.known &&
      p.investmentWan >= 20_000,
  );
}

function contract(day: string, number: number): string {
  return `聊招协〔${yearOfDay(day)}〕${number}号`;
}

export function milestoneSheets(plan: DemoPlan, into: Drawer): void {
  // Parts of a package are registered and filed as the whole is.
  const whole = plan.projects.filter((p) => !p.parent);
  for (const [at, p] of inOrder(whole, (one) => one.registeredOn).entries())
    into.put(quarterOf(p.registeredOn ?? ''), registeredRow(p, at + 1));
  for (const [at, p] of inOrder(whole, (one) => one.filedOn).entries())
    into.put(quarterOf(p.filedOn ?? ''), filedRow(p, at + 1));
  for (const p of inOrder(plan.projects, (one) => one.startedOn))
    for (const { day, row } of startedRows(p)) into.put(quarterOf(day), row);
  for (const p of inOrder(whole, (one) => one.producedOn)) into.put(quarterOf(p.producedOn ?? ''), producedRow(p));
}

export function otherSheets(plan: DemoPlan, into: Drawer): void {
  for (const arrival of inOrder(plan.arrivals, (one) => one.day)) into.put(quarterOf(arrival.day), fundRow(arrival));
  for (const outing of inOrder(plan.outings, (one) => one.from)) {
    const ofCity = outing.office === cityOffice;
    into.put(quarterOf(outing.from), outingRow(outing, !ofCity));
    if (ofCity) into.put(quarterOf(outing.from), ...outingProjectRows(outing));
  }
  for (const activity of inOrder(plan.activities, (one) => one.day))
    into.put(
      quarterOf(activity.day),
      activityRow(activity, 'activities'),
      ...signingRows(activity),
      ...activityListRows(activity),
    );
  for (const contact of plan.contacts) {
    if (contact.project.office === ownContacts) continue;
    // Talks are reported once the ledger knows what they are about.
    const { foundOn, signedOn } = contact.project;
    into.put(
      Math.max(quarterOf(contact.day), quarterOf(foundOn ?? signedOn ?? addDays(contact.day, 0))),
      contactRow(contact),
    );
  }
  for (const paper of papers as DemoPaper[]) {
    // What it tells of is over when it is told.
    into.put(quarterOf(paper.effectiveTo ?? paper.issuedOn), paperRow(paper));
  }
  into.put(1, ...plan.targets.map(targetRow));
}

/** 临清 sends its contact records itself. */
export const ownContacts = '371581';

/** Those that have the day, by it. */
function inOrder<T>(list: readonly T[], day: (one: T) => string | undefined): T[] {
  return list
    .filter((one) => day(one) !== undefined)
    .toSorted((a, b) => ((day(a) ?? '') < (day(b) ?? '') ? -1 : (day(a) ?? '') > (day(b) ?? '') ? 1 : 0));
}
