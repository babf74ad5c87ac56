// What the conditions of a definition may name, of each source: which fields its rows have, and what a field may be held against.
import type { Field } from '../../domain/entries/fields.ts';
import { type CodeList, isEntryKind, nounOf } from '../../domain/entries/nouns.ts';
import { type SourceName, sourceOf } from './sources.ts';

export const fieldKinds = ['code', 'text', 'place', 'texts', 'yesno', 'number', 'fen'] as const;
export type CountableKind = (typeof fieldKinds)[number];

export interface CountableField {
  readonly name: string;
  readonly kind: CountableKind;
  /** Where it holds codes of a list. */
  readonly list?: CodeList | 'officeKind' | 'pursuitAct';
}

const code = (list: NonNullable<CountableField['list']>) => ({ kind: 'code', list }) as const;

/** Of the office, whatever is counted. */
const ofOffice = { officeKind: code('officeKind') } as const;

/** Of the project, where the rows belong to one. */
const ofProject: Readonly<Record<string, Omit<CountableField, 'name'>>> = {
  section: { kind: 'code' },
  industryCode: { kind: 'text' },
  status: code('status'),
  moneySource: code('moneySource'),
  investorClasses: { kind: 'texts', list: 'investorClass' },
  tags: { kind: 'texts' },
  chainNodes: { kind: 'texts' },
  investmentFen: { kind: 'fen' },
  packageRole: { kind: 'code' },
  projectPlace: { kind: 'place' },
  investorSeat: { kind: 'place' },
  fixedInvestmentFen: { kind: 'fen' },
};

/** Of rows that are no entries, or hang on one. What holds ids is no condition that a person could write. */
const ofRows: Readonly<Record<string, Omit<CountableField, 'name'>>> = {
  rank: code('rank'),
  topRank: code('rank'),
  how: code('activityLink'),
  bodyKind: code('bodyKind'),
  siteOutcome: code('siteOutcome'),
  checkedKind: { kind: 'code' },
  checkedFen: { kind: 'fen' },
  step: code('pursuitAct'),
  chain: { kind: 'text' },
  place: { kind: 'place' },
  destination: { kind: 'place' },
  region: { kind: 'place' },
  days: { kind: 'number' },
  milestone: code('milestoneKind'),
  authority: code('authority'),
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
  const money = 'arrivalSource' in source.fields ? { fundSource: code('moneySource') } : {};
  const around = { ...money, ...(source.project === undefined ? {} : ofProject), ...ofOffice };
  const others = Object.entries(around).map(([name, field]) => ({ name, ...field }));
  return [...own, ...others.filter(({ name }) => !own.some((field) => field.name === name))];
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
  if (field && kind && kept !== 'place' && kept !== 'region')
    return { name, kind, ...('list' in field ? { list: field.list as CodeList } : {}) };
  const known = ofRows[name];
  return known ? { name, ...known } : undefined;
}
