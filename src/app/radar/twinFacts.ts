// What of a project speaks for or against its being another one: the same whether it stands in the ledger, in a row of a
// workbook or in a form.
import { creditCodeIsValid } from '../../domain/companies/company.ts';
import { epochDay } from '../../domain/day.ts';
import { withAbove } from '../../domain/closes/close.ts';
import { isTerritory, type Office } from '../../domain/offices/office.ts';
import { companyName } from '../../names/company/companyName.ts';
import { nameKey } from '../../names/normalise.ts';
import { projectName } from '../../names/project/projectName.ts';
import type { LedgerRecord } from '../../names/twins/columns.ts';
import type { BesidePattern } from '../../names/twins/beside.ts';
import { hashOf } from '../../storage/canonical.ts';
import type { TwinProjectRow } from '../../storage/radar/twinProjects.ts';
import { whereabouts } from './whereabouts.ts';

/** Its first day stands in where nothing is signed. */
export type TwinFacts = Pick<
  TwinProjectRow,
  | 'officeId'
  | 'name'
  | 'investor'
  | 'investorCode'
  | 'recipient'
  | 'recipientCode'
  | 'investmentFen'
  | 'place'
  | 'signedOn'
> & {
  readonly foundOn: string | null;
  /** What its firms are or were called besides, as stated. */
  readonly alsoCalled?: readonly string[];
};

export type OfficesById = ReadonlyMap<string, Office>;

/**
 * Under its investor and under its local firm, for offices name the one or the other, and under what they are called besides.
 * Where no firm is written its name stands in, for it often begins with the firm's own word: 恒昱轴承保持架项目.
 */
export function twinRecordsOf(facts: TwinFacts, offices: OfficesById): LedgerRecord[] {
  const day = facts.signedOn ?? facts.foundOn;
  const rest = {
    project: facts.name,
    county: countyOf(facts.officeId, offices),
    amountFen: facts.investmentFen === null ? null : Number(facts.investmentFen),
    day: day === null ? null : epochDay(day),
  };
  const records: LedgerRecord[] = [];
  if (facts.investor) records.push({ ...rest, company: facts.investor, creditCode: facts.investorCode });
  if (facts.recipient && nameKey(facts.recipient) !== nameKey(facts.investor ?? ''))
    records.push({ ...rest, company: facts.recipient, creditCode: facts.recipientCode });
  for (const company of facts.alsoCalled ?? []) records.push({ ...rest, company, creditCode: null });
  if (records.length === 0) records.push({ ...rest, company: projectName(facts.name).core, creditCode: null });
  return records;
}

export function toldOf(facts: TwinFacts, offices: OfficesById): BesidePattern {
  return {
    amountFen: facts.investmentFen === null ? null : Number(facts.investmentFen),
    signedDay: facts.signedOn === null ? null : epochDay(facts.signedOn),
    site: nameKey(facts.place ?? ''),
    where: whereabouts(facts.name, facts.officeId, offices),
    firms: firmsOf(facts),
    name: nameKey(facts.name),
  };
}

/** Its firms by their own names, without place and form. */
export function firmsOf({ investor, recipient, alsoCalled = [] }: TwinFacts): string[] {
  const cores = [investor, recipient, ...alsoCalled].flatMap((firm) => (firm ? companyName(firm).core : []));
  return [...new Set(cores)];
}

/**
 * The territory that the office is or lies below, as a number of GB/T 2260. A zone has none: it is given one of its own
 * among its city's, so that two zones are two and yet of one city.
 */
function countyOf(officeId: string, offices: OfficesById): number {
  const above = withAbove(offices, officeId).flatMap((id) => offices.get(id) ?? []);
  const territory = above.find(isTerritory);
  if (territory?.divisionCode) return Number(territory.divisionCode);
  const base = Number(above.find(({ divisionCode }) => divisionCode)?.divisionCode ?? noDivision);
  if (!territory) return base;
  const uncoded = [...offices.values()].filter((one) => one.kind === territory.kind && !one.divisionCode);
  return Math.floor(base / 100) * 100 + firstFree + (uncoded.indexOf(territory) % (100 - firstFree));
}

/** No city has counties of these numbers. */
const firstFree = 40;
const noDivision = '990000';

/** What a decision to keep two projects apart rests on: another firm, name, amount or office is another matter. */
export function materialDigest(facts: TwinFacts): string {
  return hashOf({
    firm: nameKey(facts.investor ?? facts.recipient ?? ''),
    name: nameKey(facts.name),
    fen: facts.investmentFen,
    office: facts.officeId,
  });
}

/** Whether the valid credit codes of two projects say anything: different ones are never merged. */
export function codeFinding(a: TwinFacts, b: TwinFacts): 'not_said' | 'same' | 'other' {
  let same = false;
  for (const role of ['investorCode', 'recipientCode'] as const) {
    const [one, other] = [a[role], b[role]];
    if (!one || !other || !creditCodeIsValid(one) || !creditCodeIsValid(other)) continue;
    if (one !== other) return 'other';
    same = true;
  }
  return same ? 'same' : 'not_said';
}
