// What the conditions of a definition may name, of each source: which fields its rows have, and what a field may be held against.
import type { Field } from '../../domain/entries/fields.ts';
import type { CountableKind } from '../../domain/figures/comparisons.ts';
import { isEntryKind, nounOf } from '../../domain/entries/nouns.ts';
import { occasionFieldsOf } from './occasionColumns.ts';
import { type SourceName, sourceOf } from './sources.ts';

export interface CountableField {
  readonly name: string;
  readonly kind: CountableKind;
}

/** Of the office, whatever is counted. */
const ofOffice: Readonly<Record<string, CountableKind>> = { officeKind: 'code' };

/** Of the project, where the rows belong to one. */
const ofProject: Readonly<Record<string, CountableKind>> = {
  section: 'code',
  industryCode: 'text',
  status: 'code',
  moneySource: 'code',
  investorClasses: 'texts',
  tags: 'texts',
  chainNodes: 'texts',
  investmentFen: 'fen',
  packageRole: 'code',
  projectPlace: 'place',
  investorSeat: 'place',
  fixedInvestmentFen: 'fen',
  projectName: 'text',
  statusReason: 'text',
  landMu: 'number',
  investmentUndetermined: 'yesno',
};

/** Of rows that are no entries, or hang on one. What holds ids is no condition that a person could write. */
const ofRows: Readonly<Record<string, CountableKind>> = {
  rank: 'code',
  topRank: 'code',
  how: 'code',
  bodyKind: 'code',
  siteOutcome: 'code',
  checkedKind: 'code',
  checkedFen: 'fen',
  step: 'code',
  chain: 'text',
  place: 'place',
  destination: 'place',
  region: 'place',
  days: 'number',
  milestone: 'code',
  authority: 'code',
  atActivity: 'yesno',
  obstacleKind: 'text',
  itemOrigin: 'code',
  meetingKind: 'code',
  inTime: 'yesno',
  appraisalConclusion: 'code',
  promiseSide: 'code',
  promiseKind: 'code',
  keepingExtent: 'code',
  talkPlace: 'place',
  signalPlace: 'place',
  purpose: 'text',
  institution: 'text',
  phaseName: 'text',
  body: 'text',
  bodyTitle: 'text',
  outlet: 'text',
  headline: 'text',
  topic: 'text',
  node: 'text',
  nodeState: 'code',
};

const kindOfField: Partial<Record<Field['as'], CountableKind>> = {
  code: 'code',
  codes: 'texts',
  text: 'text',
  texts: 'texts',
  yesno: 'yesno',
  count: 'number',
  fen: 'fen',
};

/** The fields of a source that a condition may name, its own first. */
export function fieldsOf(entries: SourceName): CountableField[] {
  const source = sourceOf(entries);
  const own = Object.keys(source.fields).flatMap((name) => ownField(entries, name) ?? []);
  const money: Record<string, CountableKind> = 'arrivalSource' in source.fields ? { fundSource: 'code' } : {};
  const graded: Record<string, CountableKind> = 'namedVoucher' in source.fields ? { fundsGrade: 'code' } : {};
  const amount: Record<string, CountableKind> = source.amount === undefined ? {} : { amountFen: 'fen' };
  const around = { ...money, ...graded, ...amount, ...(source.project === undefined ? {} : ofProject), ...ofOffice };
  const others = Object.entries(around).map(([name, kind]) => ({ name, kind }));
  const occasions = occasionFieldsOf(entries).flatMap(({ name, asks: { of, field } }) => {
    const kind = countableField(of, field)?.kind;
    return kind ? [{ name, kind }] : [];
  });
  return [...own, ...occasions, ...others.filter(({ name }) => !own.some((field) => field.name === name))];
}

export function countableField(entries: SourceName, name: string): CountableField | undefined {
  return fieldsOf(entries).find((field) => field.name === name);
}

function ownField(entries: SourceName, name: string): CountableField | undefined {
  const { kind: entry } = sourceOf(entries);
  const noun = isEntryKind(entry) ? nounOf(entry) : undefined;
  const kept = noun?.counted?.fields[name];
  const field = kept === undefined ? undefined : noun?.fields[kept];
  const kind = field && kindOfField[field.as];
  if (kind && kept !== 'place' && kept !== 'region') return { name, kind };
  const known = ofRows[name];
  return known ? { name, kind: known } : undefined;
}
