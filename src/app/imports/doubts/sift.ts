// Before rows are planned: those that wait for an answer are set aside, those that were answered are taken as it says.
import { type DoubtKind, isOfAside, leavesOut, type Sign } from '../../../domain/imports/doubts.ts';
import { forms } from '../../../sheets/forms/index.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import type { MoneyValue } from '../../../sheets/forms/values.ts';
import type { Plan, PlannedRow } from '../plan.ts';
import { progressSigns, withToldActs } from './progress.ts';
import { rankSigns, withRank } from './ranks.ts';
import { answeredDay, daysWithoutColumn, reportDaySign, withDay } from './reportDays.ts';
import type { ReadRow, ReadTable } from '../reading.ts';
import { amountsIn, entriesOfRow } from '../ledger/records.ts';
import { plannedRow } from '../tryActs.ts';
import { aboutSigns, rateSigns, withAbout, withNoArrival, withRate } from './amounts.ts';
import { answerKey } from './answers.ts';
import { cellSigns } from './cells.ts';
import { foundingSign } from '../parts/founding.ts';
import { bracketSigns, partySigns, withFirm, withInvestor, withOwnFirm, withParty, withSummary } from './firms.ts';
import { formSign } from './formOpen.ts';
import { withMoneySource } from './moneyFrom.ts';
import { hasOfficeWord, officeAround, officeOfOwn, officeWord } from './offices.ts';

export interface Sifted {
  readonly taken: readonly ReadRow[];
  readonly setAside: readonly PlannedRow[];
}

export function sift(plan: Plan, rows: readonly ReadRow[]): Sifted {
  const taken: ReadRow[] = [];
  const setAside: PlannedRow[] = [];
  for (const read of rows) {
    const row = withMoneySource(plan, withNoArrival(withInvestor(plan, withSummary(withOwnFirm(read)))));
    const table = plan.tables[row.table];
    const asks = table ? asksOf(plan, table, row) : [];
    if (row.aside && !asks.some(({ sign }) => isOfAside(sign.kind))) continue;
    const own = table && isOwnWord(plan, table, row) ? withOffice(row, codeOf(plan, plan.officeId)) : row;
    const found = asks.length === 0 ? own : answered(plan, own, asks);
    if ('outcome' in found) setAside.push(found);
    else taken.push(found);
  }
  return { taken, setAside };
}

/** A sign, and what the row becomes by an answer to it; absent where those who plan it look the answer up. */
interface Ask {
  readonly sign: Sign;
  readonly becomes?: (row: ReadRow, answer: string) => ReadRow;
}

/** Of a row that was written from entries of the ledger nobody is asked whether there is such a thing. */
const settled: ReadonlySet<DoubtKind> = new Set(['sum_rows', 'planned', 'running_total']);

/** An amount by which an arrival is only named: another one names none. */
const namedBy = ({ form }: ReadRow): string | undefined => (forms[form] as SheetForm).entry?.arrival?.amount;

/** The order is that of asking. */
function asksOf(plan: Plan, table: ReadTable, row: ReadRow): Ask[] {
  // Of another form its columns say other things, so that nothing else can be asked yet.
  const form = formSign(table);
  if (form) return row.aside ? [] : [{ sign: form }];
  const records = entriesOfRow(plan, row);
  const had = amountsIn(records);
  const read = (row.signs ?? []).filter((sign) => table.signs.holds(sign) && !(had.size > 0 && settled.has(sign.kind)));
  const asks: Ask[] = read.map((sign) => ({ sign, ...leavingOut(sign) }));
  for (const { field, inOther, sign } of table.signs.magnitudesOf(row))
    if (!had.has(String((row.values[field] as MoneyValue).minor)) && field !== namedBy(row))
      asks.push({ sign, becomes: (now, answer) => (answer === 'other_unit' ? withAmount(now, field, inOther) : now) });
  // What is called a sum is asked for that alone: its word stands where an office would.
  if (row.aside || read.some(({ kind }) => kind === 'sum_rows')) return asks;
  for (const sign of rankSigns(plan, table, row))
    asks.push({ sign, becomes: (now, answer) => withRank(plan, table, now, sign.part, answer) });
  for (const sign of partySigns(row)) asks.push({ sign, becomes: withParty });
  for (const sign of bracketSigns(plan, row))
    asks.push({ sign, becomes: (now, answer) => withFirm(now, sign.part, answer) });
  for (const sign of rateSigns(plan, row)) asks.push({ sign, becomes: withRate });
  for (const sign of progressSigns(plan, table, row))
    asks.push({ sign, becomes: (now, answer) => withToldActs(plan, table, now, sign.part, answer) });
  const about = aboutSigns(table, row);
  for (const sign of about) asks.push({ sign, becomes: (now, answer) => withAbout(table, now, sign.part, answer) });
  const rest = { ...row, refused: row.refused.filter(({ field }) => !about.some(({ part }) => part === field)) };
  const left = cellSigns(plan, rest);
  for (const sign of left) asks.push({ sign, becomes: (now) => withoutField(now, sign.part) });
  const founding = left.length < rest.refused.length ? undefined : foundingSign(plan, row);
  return [
    ...asks,
    ...asksOfDay(plan, table, row),
    ...(founding ? [{ sign: founding }] : []),
    ...asksOfOffice(plan, table, row),
  ];
}

function asksOfDay(plan: Plan, table: ReadTable, row: ReadRow): Ask[] {
  return daysWithoutColumn(plan, row).map((field) => ({
    sign: reportDaySign(plan, table, field),
    becomes: (now, answer) => {
      const day = answeredDay(plan, table, answer);
      return day ? withDay(now, field, day) : now;
    },
  }));
}

/** Of a row that names no office, or one by a word that none has: what stands around it says whose it is, else a person does. */
function asksOfOffice(plan: Plan, table: ReadTable, row: ReadRow): Ask[] {
  const isWord = hasOfficeWord(plan, row);
  if (!table.hasOffice || (row.values['office'] !== undefined && !isWord)) return [];
  const around = officeAround(plan, table, row);
  if (around?.sign) {
    const of = (answer: string) => (answer === 'named' ? around.office.id : plan.officeId);
    return [{ sign: around.sign, becomes: (now, answer) => withOffice(now, codeOf(plan, of(answer))) }];
  }
  if (!isWord || around) return [];
  const own = officeOfOwn(plan, row);
  if (own) return [{ sign: own, becomes: (now) => withOffice(now, codeOf(plan, plan.officeId)) }];
  return [{ sign: officeWord(plan, row), becomes: withOffice }];
}

/** What stands around the row names the sender itself, so that a word for who is in charge there needs no answer. */
function isOwnWord(plan: Plan, table: ReadTable, row: ReadRow): boolean {
  if (!table.hasOffice || !hasOfficeWord(plan, row)) return false;
  const around = officeAround(plan, table, row);
  return around !== undefined && !around.sign;
}

const codeOf = (plan: Plan, officeId: string): string | undefined => plan.world.offices.get(officeId)?.code;

/** Of a row of several parts only the part is left out. */
function leavingOut({ field }: Sign): Pick<Ask, 'becomes'> {
  if (field === undefined) return {};
  return { becomes: (row, answer) => (leavesOut.has(answer) ? withoutField(row, field) : row) };
}

function withoutField(row: ReadRow, field: string): ReadRow {
  const { [field]: _left, ...values } = row.values;
  return { ...row, values, refused: row.refused.filter((one) => one.field !== field) };
}

/** What it says stays among its cells. */
function withOffice(row: ReadRow, office: string | undefined): ReadRow {
  const { office: _word, ...values } = row.values;
  return { ...row, values: office === undefined ? values : { ...values, office } };
}

function withAmount(row: ReadRow, field: string, minor: bigint | undefined): ReadRow {
  const money = row.values[field] as MoneyValue;
  return minor === undefined ? row : { ...row, values: { ...row.values, [field]: { ...money, minor } } };
}

/** Of a row that one answer leaves out nothing else is asked. */
function answered(plan: Plan, row: ReadRow, asks: readonly Ask[]): ReadRow | PlannedRow {
  const open: Sign[] = [];
  const answers: Record<string, string> = {};
  let read = row;
  for (const { sign, becomes } of asks) {
    const answer = answerTo(plan, row, sign);
    if (answer === undefined) open.push(sign);
    else if (leavesOut.has(answer) && sign.field === undefined) return plannedRow(plan.nextNo++, row, 'skipped', []);
    else {
      answers[answerKey(sign)] = answer;
      read = becomes?.(read, answer) ?? read;
    }
  }
  return open.length > 0 ? askedRow(plan.nextNo++, row, open) : { ...read, answers };
}

/** What was answered to a doubt that this row raises; asks it where nothing was. */
export function answerTo(plan: Plan, row: ReadRow, sign: Sign): string | undefined {
  const table = plan.tables[row.table];
  const at = { sheet: plan.sheets[row.table] ?? '', row: row.row, signature: table?.signature ?? '' };
  return plan.doubts.answerTo(sign, at);
}

/** A row that waits: its signs stand where a refused one's reasons do. */
export function askedRow(no: number, row: ReadRow, signs: readonly Sign[]): PlannedRow {
  const breaches = signs.map(({ kind, part, read, ref }) => ({
    law: kind,
    ...(part === undefined ? {} : { field: part }),
    ...(ref ? { ref } : {}),
    value: read,
  }));
  return { no, row, outcome: 'asked', breaches, acts: [] };
}
