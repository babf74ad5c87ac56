// Projects as the two forms by which they come in: those that were signed with their signing, the others as leads. A further
// signing is a row of its own, which tells nothing of the project.
import type { EntryKind } from '../../../domain/entries/nouns.ts';
import { type FormRecord, forms, type RecordValue } from '../index.ts';
import type { SheetForm } from '../sheetForm.ts';
import { milestoneFieldNames, milestoneForms } from '../milestones.ts';
import { phaseName } from '../phases.ts';
import { projectFieldNames } from '../projects.ts';
import { fenIn } from './values.ts';
import { commonCells, dayCell, type EntryAsWritten, inventedColumns, saidToBeInvented } from './cells.ts';
import { toldCells } from './entries.ts';

export type ProjectSheetForm = 'signed' | 'leads';

export interface ProjectAsWritten {
  readonly code: string;
  readonly facts: EntryAsWritten;
  /** Of the code of the package that it is a part of, where that is in reach. */
  readonly parentCode: string | undefined;
  readonly signings: readonly EntryAsWritten[];
  /** By the columns of what follows from its other entries. */
  readonly standing: Readonly<Record<string, RecordValue>>;
  /** By which it is known whether these cells were changed. */
  readonly standingMark: string;
  /** Of those columns. */
  readonly inventedStanding: readonly string[];
}

export interface ProjectKinds {
  readonly facts: EntryKind;
  readonly signing: EntryKind;
}

const {
  rate: _rate,
  industryTag: _tag,
  phase1: _1,
  phase2: _2,
  phase3: _3,
  phases: _all,
  ...written
} = projectFieldNames;
/** Columns of a field that another one tells as well, or that are told apart. */
const factFields: Readonly<Record<string, string>> = written;
const signingFields = milestoneFieldNames(milestoneForms.signed.day);

const ownColumns = [
  ...Object.keys(factFields),
  'office',
  'projectCode',
  'parentCode',
  'phase1',
  'phase2',
  'phase3',
  'phases',
  'rate',
  'rateOn',
  'rateSource',
  'origin',
  'sampleFields',
  'record',
];
const standingColumns = [
  'nowStage',
  'nowRegisteredOn',
  'nowFiledOn',
  'nowStartedOn',
  'nowProducedOn',
  'nowFunds',
  'nowActiveOn',
];

/** What such a sheet has columns for: what the ledger keeps of a project and the forms take. */
export const projectColumns: { readonly [Form in ProjectSheetForm]: ReadonlySet<string> } = {
  leads: new Set([...ownColumns, ...standingColumns, 'foundOn']),
  signed: new Set([...ownColumns, ...standingColumns, ...Object.keys(signingFields)]),
};

export function projectRecords(form: ProjectSheetForm, kinds: ProjectKinds, project: ProjectAsWritten): FormRecord[] {
  const { facts, signings, code, parentCode } = project;
  const [signing, ...others] = form === 'signed' ? signings : [];
  const parts = [
    { one: facts, fields: projectFieldNames },
    ...(signing ? [{ one: signing, fields: signingFields }] : []),
  ];
  const { auditedOn: _, ...common } = commonCells(facts, form, projectFieldNames);
  const first: FormRecord = {
    form,
    cells: {
      ...common,
      ...toldCells(form, kinds.facts, { one: facts, fields: factFields }),
      ...(form === 'leads' ? { foundOn: dayCell(facts) } : {}),
      ...(signing ? toldCells(form, kinds.signing, { one: signing, fields: signingFields }) : {}),
      ...moneyCells(facts),
      ...phaseCells(form, facts),
      ...project.standing,
      projectCode: code,
      parentCode,
      sampleFields: saidToBeInvented(form, parts),
      record: [facts.id, ...(signing ? [signing.id] : []), project.standingMark],
    },
    invented: [...parts.flatMap((part) => inventedColumns(form, part)), ...project.inventedStanding],
  };
  return [first, ...others.map((one) => furtherSigning(kinds, project, one))];
}

function furtherSigning({ signing }: ProjectKinds, { code, facts }: ProjectAsWritten, one: EntryAsWritten): FormRecord {
  const part = { one, fields: signingFields };
  const cells = {
    ...commonCells(one, 'signed', signingFields),
    ...toldCells('signed', signing, part),
    projectCode: code,
    project: facts.input['name'] as string,
    sampleFields: saidToBeInvented('signed', [part]),
  };
  return { form: 'signed', cells, invented: inventedColumns('signed', part) };
}

interface RatedMoney {
  readonly currency: string;
  readonly rate?: string | null;
  readonly rateOn?: string | null;
  readonly rateSource?: string | null;
}

/** An amount that is open, and the one rate that a row has: of the investment, else of the foreign capital. */
function moneyCells({ input }: EntryAsWritten): Record<string, RecordValue> {
  const amounts = [input['investment'], input['contractForeignCapital']] as (RatedMoney | null | undefined)[];
  const rated = amounts.find((one) => one && one.currency !== 'CNY');
  return {
    ...(input['investmentUndetermined'] ? { investment: '未定' } : {}),
    ...(rated ? { rate: rated.rate, rateOn: rated.rateOn, rateSource: rated.rateSource } : {}),
  };
}

interface Phase {
  readonly no: number;
  readonly investmentFen: string | bigint | null;
}

/** The first ones have columns, the others stand in a text. */
function phaseCells(form: ProjectSheetForm, { input }: EntryAsWritten): Record<string, RecordValue> {
  const { columns }: SheetForm = forms[form];
  const phases = (input['phases'] ?? []) as readonly Phase[];
  const cells: Record<string, RecordValue> = {};
  const others: string[] = [];
  for (const { no, investmentFen } of phases) {
    const amount = investmentFen === null ? null : fenIn({ unit: '亿元' }, BigInt(investmentFen));
    if (columns.some(({ field }) => field === `phase${no}`)) cells[`phase${no}`] = amount ?? '未定';
    else others.push(`${phaseName(no)}：${amount === null ? '未定' : `${amount}亿元`}`);
  }
  return { ...cells, phases: others.length > 0 ? others.join('；') : null };
}
