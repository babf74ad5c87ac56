// Of a row that tells all of a project: which parts it has, or why it cannot be taken.
import { dayOfMonth } from '../../../domain/day.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { forms } from '../../../sheets/forms/index.ts';
import { milestoneForms } from '../../../sheets/forms/milestones.ts';
import type { FormPart, SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { type ReportDay, reportDay } from '../../../sheets/forms/doubts/reportDay.ts';
import { answeredDay, reportDaySign } from '../doubts/reportDays.ts';
import { answerTo, askedRow } from '../doubts/sift.ts';
import { referredProject, statedProject } from '../ledger/find.ts';
import { noOf, officeOf, type Plan, type PlannedRow } from '../plan.ts';
import type { ReadRow, ReadTable } from '../reading.ts';
import { plannedRow, refusedRow } from '../tryActs.ts';
import { moneyByMonth } from './byMonth.ts';
import { totalAnswers, moneySoFar, type Statement } from './moneySoFar.ts';
import { foundingPart, isToFound, mentionIn } from './founding.ts';
import { hasPart, missingIn, partOf, type PartRow } from './partRows.ts';

const textIn = (row: ReadRow, field: string) => row.values[field] as string | undefined;

/** In the order in which they are planned; of a form that has none it is the one beside what founds the project. */
export function partsOf(form: SheetForm): readonly FormPart[] {
  return form.parts ?? [{ form: form.id, by: form.columns.map(({ field }) => field) }];
}

/** Its projects are looked up before. */
export function rowParts(plan: Plan, row: ReadRow): readonly PartRow[] | PlannedRow {
  const refused = (breaches: readonly Breach[]) => refusedRow(plan, noOf(plan, row), row, breaches);
  const form: SheetForm = forms[row.form];
  const all = partsOf(form);
  const founding = all.find(({ founds }) => founds);
  const office = officeOf(plan, row);
  if ('breach' in office) return refused([office.breach]);
  if (row.refused.length > 0) return refused([]);
  const known = statedProject(plan, mentionIn(row), office.officeId);
  if (known && 'law' in known) return refused([known]);
  const parts: PartRow[] = [];
  const isSigned = founding !== undefined && hasPart(row, founding);
  const isFounded = !isSigned && isToFound(plan, row);
  if (isSigned) {
    const first = partOf(row, withFirm(row, founding), known ? constantsOf(plan, row, founding) : new Set());
    const missing = missingIn(first).filter(({ field }) => !known || founding.by.includes(field));
    if (missing.length > 0) return refused(missing.map(required));
    parts.push(first);
  } else if (!isFounded) {
    const blank = founding?.by.find((field) => plan.letters[row.table]?.has(field));
    // What else is said of it is not held against the ledger without a day: better none of it than half.
    if (blank !== undefined) return refused([required({ field: blank, kind: 'day' })]);
  }
  for (const part of all) {
    if (part === founding || !hasPart(row, part)) continue;
    const told = part.amounts ? arrivalRows(plan, row, part) : [partOf(row, part)];
    if ('outcome' in told) return told;
    parts.push(...told);
  }
  if (isFounded) {
    const first = foundingPart(row, firstTold(plan, row, parts, all));
    const missing = first ? missingIn(first) : [{ field: 'project', kind: 'day' }];
    if (!first || missing.length > 0) return refused(missing.map(required));
    return [first, ...parts];
  }
  if (parts.length > 0) return parts;
  const found = referredProject(plan, mentionIn(row), office.officeId, 'project');
  return 'breach' in found ? refused([found.breach]) : plannedRow(noOf(plan, row), row, 'unchanged', []);
}

/** The first of the days that the parts tell, else that of the report. */
function firstTold(plan: Plan, row: ReadRow, parts: readonly PartRow[], all: readonly FormPart[]) {
  const told = parts.flatMap(({ row: { form, values, monthEnds = [] } }) => {
    const day =
      (milestoneForms as Readonly<Record<string, { day: string }>>)[form]?.day ??
      (forms[form] as SheetForm).entry?.day ??
      'arrivedOn';
    const on = values[day];
    return typeof on === 'string' ? [{ on, isMonth: monthEnds.includes(day) }] : [];
  });
  const money = all.find(({ amounts }) => amounts === 'so_far');
  const report = reportedUpTo(plan, row, money ?? { by: [] });
  const days = told.length > 0 || !report ? told : [{ on: report.day, isMonth: report.isMonth }];
  return days.toSorted((a, b) => a.on.localeCompare(b.on))[0];
}

const required = ({ field, kind }: { readonly field: string; readonly kind: string }): Breach => ({
  law: 'cell_required',
  field,
  detail: { expected: kind },
});

/** A firm that is named and whose registration has no day yet is the local firm all the same. */
function withFirm(row: ReadRow, part: FormPart): FormPart {
  const { registeredFirm, registeredOn, recipient } = row.values;
  if (registeredFirm === undefined || registeredOn !== undefined || recipient !== undefined) return part;
  return { ...part, from: { ...part.from, recipient: 'registeredFirm', recipientCode: 'registeredCode' } };
}

/** What a person said for all rows of the table, as an industry: it changes no project that the ledger has. */
function constantsOf(plan: Plan, row: ReadRow, { by }: FormPart): ReadonlySet<string> {
  const said = Object.keys(plan.tables[row.table]?.reading.constants ?? {});
  return new Set(said.filter((field) => field !== 'office' && !by.includes(field)));
}

function arrivalRows(plan: Plan, row: ReadRow, part: FormPart): readonly PartRow[] | PlannedRow {
  const no = noOf(plan, row);
  const money = moneyOf(plan, row, part);
  if (money === 'skipped') return plannedRow(no, row, 'skipped', []);
  if ('asked' in money) return askedRow(no, row, [money.asked]);
  if (money.breach) return refusedRow(plan, no, row, [money.breach]);
  const plain = partOf(row, part);
  return money.statements.map((one) => arrivalRow(plain, row, one));
}

function moneyOf(plan: Plan, row: ReadRow, part: FormPart): ReturnType<typeof moneySoFar | typeof moneyByMonth> {
  const answerOf = (sign: Sign) => answerTo(plan, row, sign);
  const table = plan.tables[row.table];
  if (part.amounts === 'by_month' && table) return moneyByMonth(row, table, plan.world.today, answerOf);
  const own = textIn(row, 'fundsOn');
  const isMonth = row.monthEnds?.includes('fundsOn') ?? false;
  const said = own === undefined ? reportedUpTo(plan, row, part) : { day: own, isMonth };
  const day = said ?? askedDay(plan, row, table, part);
  if (day === 'skipped') return day;
  if (day !== undefined && 'asked' in day) return day;
  if (day !== undefined && !isOfOtherYear(row, table, day.day)) return moneySoFar(row, day, answerOf);
  const field = part.by.find((one) => row.values[one] !== undefined) ?? '';
  return { statements: [], breach: { law: 'funds_day_unknown', field } };
}

/** Where nothing of the table says it for certain. */
function askedDay(plan: Plan, row: ReadRow, table: ReadTable | undefined, { by }: FormPart) {
  if (!table) return undefined;
  const field = by.find((one) => row.values[one] !== undefined) ?? '';
  const asked = reportDaySign(plan, table, field);
  const answer = answerTo(plan, row, asked);
  if (answer === undefined) return { asked };
  return answer === 'skip' ? 'skipped' : answeredDay(plan, table, answer);
}

/** The heading of the year's amounts names another year than the one up to which they would be told. */
function isOfOtherYear({ values }: ReadRow, table: ReadTable | undefined, day: string): boolean {
  const yearly = table?.reading.columns.find(({ field }) => field === 'fundsThisYear');
  const [year] = (values['fundsThisYear'] !== undefined && yearly?.heading.match(/(?<!\d)20\d\d(?!\d)/)) || [];
  return year !== undefined && year !== day.slice(0, 4);
}

function arrivalRow({ row, from }: PartRow, { cells, answers }: ReadRow, one: Statement): PartRow {
  const { amount, on, field, isMonth } = one;
  return {
    from: new Map([...from, ['claimed', field], ['arrivedOn', field]]),
    row: {
      ...row,
      cells: { ...row.cells, claimed: cells[field] ?? '', arrivedOn: on },
      values: { ...row.values, claimed: amount, arrivedOn: on },
      monthEnds: isMonth ? ['arrivedOn'] : [],
      answers: { ...answers, ...totalAnswers(one) },
    },
  };
}

const days = new WeakMap<ReadTable, ReportDay | 'none'>();

/** As the table says; of the month under way until today. */
function reportedUpTo(plan: Plan, row: ReadRow, { by }: Pick<FormPart, 'by'>): ReportDay | undefined {
  const table = plan.tables[row.table];
  if (!table) return undefined;
  const said = days.get(table) ?? reportDay(table.reading, by) ?? 'none';
  days.set(table, said);
  if (said === 'none') return undefined;
  return said.isMonth ? { ...said, day: dayOfMonth(said.day.slice(0, 7), plan.world.today) } : said;
}
