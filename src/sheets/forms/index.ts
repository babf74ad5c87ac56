// The forms, and the order in which a file's rows are taken: what is referred to comes before what refers to it.
import type { WorkbookKind } from '../../domain/entries/nouns.ts';
import type { FormShape, UnitKind } from '../tables/shape.ts';
import { activities, activitySignings, departmentActivities } from './occasions/activities.ts';
import { activityGuests, activityReports, activitySpeeches } from './occasions/activityLists.ts';
import type { FieldKind, SheetForm } from './sheetForm.ts';
import { funds } from './funds.ts';
import { fundsByMonth } from './whole/fundsByMonth.ts';
import { fundsSoFar } from './whole/fundsSoFar.ts';
import { lifecycle } from './whole/lifecycle.ts';
import { filed, fullCapacity, produced, registered, started } from './milestones.ts';
import { companies, contacts, offices, targets } from './others.ts';
import { outingProjects, outings } from './occasions/outings.ts';
import { fundsSignals } from './mechanism/fundsSignals.ts';
import { papers } from './papers.ts';
import { promiseKeepings, promises } from './mechanism/promises.ts';
import { leads, packages, signed } from './projects.ts';
import { register } from './register.ts';

/** Of nouns that say that a workbook has a form of their own, called by their kind. */
const nounForms: { readonly [Kind in WorkbookKind]: SheetForm<Kind> } = {
  paper: papers,
  [fundsSignals.id]: fundsSignals,
  [promises.id]: promises,
  // After the promises that it may name.
  [promiseKeepings.id]: promiseKeepings,
};
const ofNouns: readonly SheetForm<WorkbookKind>[] = Object.values(nounForms);

export const formList = [
  offices,
  register,
  companies,
  leads,
  signed,
  packages,
  lifecycle,
  registered,
  filed,
  started,
  produced,
  fullCapacity,
  funds,
  fundsSoFar,
  fundsByMonth,
  outings,
  outingProjects,
  activities,
  departmentActivities,
  activitySignings,
  activityGuests,
  activitySpeeches,
  activityReports,
  contacts,
  targets,
  ...ofNouns,
] as const;

export type FormId = (typeof formList)[number]['id'];

export const forms = Object.fromEntries(formList.map((form) => [form.id, form])) as Record<FormId, SheetForm<FormId>>;

export function isFormId(text: string): text is FormId {
  return text in forms;
}

/**
 * What a record holds in a field, as written: money as decimal text in the field's `unit` or as text with its own unit
 * (`9500万美元`, `未定`), a day as YYYY-MM-DD, a choice by its value or by a word for it, names as an array.
 */
export type RecordValue = string | number | boolean | readonly string[] | null | undefined;

/** One row of a form: field → cell. `sampleFields` lists fields of the form, or `['*']`. */
export interface FormRecord {
  readonly form: FormId;
  readonly cells: Readonly<Record<string, RecordValue>>;
  /** Fields of the form whose cells are invented, as they are shown: `sampleFields` says it to who reads the row. */
  readonly invented?: readonly string[];
}

const unitKinds: Partial<Record<FieldKind, UnitKind>> = {
  money: 'money',
  land: 'land',
  percent: 'percent',
  count: 'count',
};

const wordKinds: ReadonlySet<FieldKind> = new Set(['text', 'names', 'each']);

/** Where a row has but one part, it has several times of it; of amounts so far one column says enough. */
function groupsOf([first, ...others]: NonNullable<SheetForm['parts']>): (readonly string[])[] {
  if (others.length > 0) return [first, ...others].map(({ by }) => by);
  return first.amounts === 'so_far' ? [first.by, ['project']] : first.by.map((field) => [field]);
}

/** A form as the finder of tables knows it. */
export function shapeOf(form: SheetForm): FormShape {
  return {
    id: form.id,
    title: form.title,
    ...(form.parts ? { parts: groupsOf(form.parts) } : {}),
    ...(form.tellsParts ? { tellsParts: form.tellsParts } : {}),
    columns: form.columns.map(({ field, headings, kind, required, offered, endOf, byTitle, runs = false, ...more }) => {
      const { totalOf, ofYear, ofStart, month, spansMonths, weaker, insteadOf, orBy, ofReport, means } = more;
      const unitKind = unitKinds[kind];
      return {
        field,
        headings,
        required: endOf === undefined && byTitle === undefined && Boolean(required ?? offered),
        runs,
        ...(unitKind ? { unitKind } : {}),
        ...(wordKinds.has(kind) ? { isWords: true } : {}),
        ...(totalOf ? { totalOf } : {}),
        ...(weaker ? { weaker } : {}),
        ...(means ? { means } : {}),
        ...(ofReport ? { ofReport } : {}),
        ...(insteadOf ? { insteadOf } : {}),
        ...(orBy ? { orBy } : {}),
        ...(ofYear ? { ofYear } : {}),
        ...(ofStart ? { ofStart } : {}),
        ...(month ? { isMonth: true } : {}),
        ...(spansMonths ? { spansMonths: true } : {}),
      };
    }),
  };
}

export const formShapes: readonly FormShape[] = formList.map(shapeOf);
