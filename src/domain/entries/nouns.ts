// The nouns of the ledger, in the order in which their rows are written: what is pointed at comes first. A noun is added here
// and nowhere else; where more than its value is wanted, the compiler names the place.
import type { z } from 'zod';
import { activityNoun } from '../projects/activity.ts';
import { appraisalNoun } from '../appraisals/appraisal.ts';
import { appraisalStepNoun } from '../appraisals/appraisalStep.ts';
import { agreementNoun } from '../clauses/agreement.ts';
import { chainStockNoun } from '../chains/chainStock.ts';
import { companyNoun } from '../companies/company.ts';
import { contactNoun } from '../projects/contact.ts';
import { creditAgreementNoun } from '../credit/creditAgreement.ts';
import { fundsSignalNoun } from '../corroboration/fundsSignal.ts';
import { fundArrivalNoun } from '../projects/fundArrival.ts';
import { milestoneNoun } from '../projects/milestone.ts';
import { outingNoun } from '../projects/outing.ts';
import { paperNoun } from '../offices/paper.ts';
import { projectNoun } from '../projects/project.ts';
import { dispatchItemNoun } from '../dispatch/dispatchItem.ts';
import { dispatchStepNoun } from '../dispatch/dispatchStep.ts';
import { meetingNoun } from '../dispatch/meeting.ts';
import { minutesNoun } from '../dispatch/minutes.ts';
import { obstacleClearingNoun } from '../obstacles/obstacleClearing.ts';
import { obstacleNoun } from '../obstacles/obstacle.ts';
import { promiseKeepingNoun } from '../promises/promiseKeeping.ts';
import { promiseNoun } from '../promises/promise.ts';
import { siteCheckNoun } from '../spotChecks/siteCheck.ts';
import { targetNoun } from '../figures/target.ts';
import type { Field } from './fields.ts';
import type { Noun } from './noun.ts';

const list = [
  companyNoun,
  projectNoun,
  milestoneNoun,
  fundArrivalNoun,
  outingNoun,
  activityNoun,
  contactNoun,
  targetNoun,
  siteCheckNoun,
  agreementNoun,
  creditAgreementNoun,
  chainStockNoun,
  paperNoun,
  fundsSignalNoun,
  promiseNoun,
  promiseKeepingNoun,
  obstacleNoun,
  obstacleClearingNoun,
  meetingNoun,
  minutesNoun,
  dispatchItemNoun,
  dispatchStepNoun,
  appraisalNoun,
  appraisalStepNoun,
] as const;

type AnyNoun = (typeof list)[number];
export type EntryKind = AnyNoun['kind'];
/** What a form or a workbook may bring. */
export type WrittenKind = Exclude<AnyNoun, { apart: true }>['kind'];
/** What has a form of its own in workbooks. */
export type WorkbookKind = Extract<AnyNoun, { workbook: true }>['kind'];
/** What is counted entry by entry. */
export type CountedKind = Extract<AnyNoun, { counted: object }>['kind'];
/** What has a screen of its own. */
export type ListedKind = Extract<AnyNoun, { listed: object }>['kind'];
/** Of which one alone can be told. */
export type OccasionKind = Extract<AnyNoun, { occasion: object }>['kind'];
export type NounOfKind<Kind extends EntryKind> = Extract<AnyNoun, { kind: Kind }>;
export type InputOf<Kind extends EntryKind> = z.output<NounOfKind<Kind>['schema']>;
export type SentOf<Kind extends EntryKind> = z.input<NounOfKind<Kind>['schema']>;

export const nouns: readonly (Noun & { readonly kind: EntryKind })[] = list;
export const entryKinds = list.map(({ kind }) => kind);

export const countedKinds = list.flatMap((noun) => ('counted' in noun ? noun.kind : []));

/** In the order in which their screens stand beside each other. */
export const listedKinds = list.flatMap((noun) => ('listed' in noun ? noun.kind : []));

export const isListedKind = (kind: string): kind is ListedKind => listedKinds.some((one) => one === kind);

/** What is drawn for checks on site. */
export const drawnKinds = list.flatMap((noun) => ('drawn' in noun ? noun.kind : [])).toSorted();

/** What a step of a pursuit rests on. */
export const stepKinds = list.flatMap((noun) => ('step' in noun ? noun.kind : []));

/** Where firms are met. */
export const meetingKinds = list.flatMap((noun) => ('meets' in noun ? noun.kind : []));

/** In the order in which one chooses among them. */
export const occasionKinds = list.flatMap((noun) => ('occasion' in noun ? noun.kind : [])).toSorted();

export const isOccasionKind = (kind: string): kind is OccasionKind => occasionKinds.some((one) => one === kind);

export const reportingKinds = nouns.flatMap(({ kind, reports }) => (reports ? kind : []));

const byKind = new Map<EntryKind, Noun & { readonly kind: EntryKind }>(nouns.map((noun) => [noun.kind, noun]));

export function nounOf(kind: EntryKind): Noun & { readonly kind: EntryKind } {
  const noun = byKind.get(kind);
  if (!noun) throw new Error(`${kind} is no kind of entry`);
  return noun;
}

export function isEntryKind(kind: string): kind is EntryKind {
  return byKind.has(kind as EntryKind);
}

/** The noun whose decision asks who has one like it already. */
export function kindAsking(what: keyof NonNullable<Noun['asks']>): EntryKind {
  const asking = nouns.find(({ asks }) => asks?.[what]);
  if (!asking) throw new Error(`no noun asks for ${what}`);
  return asking.kind;
}

/** Things that are known by versions, entries of which the last one stands. */
export type Versioned = 'project' | 'company';
type Telling<Thing extends Versioned> = Extract<AnyNoun, { versionOf: `${Thing}Id` }>;

/** The noun whose entries are the versions of a project, or of a firm. */
export function nounTelling<Thing extends Versioned>(thing: Thing): Telling<Thing> {
  const telling = nouns.find(({ versionOf }) => versionOf === `${thing}Id`);
  if (!telling) throw new Error(`no noun tells what a ${thing} is`);
  return telling as Telling<Thing>;
}

/** Whether its entries are versions of a project, whose facts they tell. */
export function isOfProject(kind: EntryKind): boolean {
  return kind === nounTelling('project').kind;
}

/** The one noun that has such a property: by which a project reaches its stages, by which money is claimed. */
export function nounThat<What extends 'reaches' | 'claims'>(what: What): Extract<AnyNoun, Record<What, unknown>> {
  const found = list.find((noun): noun is Extract<AnyNoun, Record<What, unknown>> => what in noun);
  if (!found) throw new Error(`no noun ${what}`);
  return found;
}

type OwnTable<F> = F extends { readonly table: infer Table } ? Table : never;
type OwnTables<N> = N extends { readonly fields: infer Fields } ? OwnTable<Fields[keyof Fields]> : never;
/** A table that holds a noun's entries, or rows of them. */
export type NounTable = EntryKind | OwnTables<AnyNoun>;

type OwnList<F> = F extends { readonly list: infer List } ? List : never;
type ListsIn<Fields> = {
  [F in keyof Fields]:
    | OwnList<Fields[F]>
    | (Fields[F] extends { readonly fields: infer Parts } ? OwnList<Parts[keyof Parts]> : never);
}[keyof Fields];
/** The lists that a noun's fields name. */
export type CodeListIn<N> = Extract<OwnLists<N>, string>;
type OwnLists<N> = N extends { readonly fields: infer Fields } ? ListsIn<Fields> : never;
/** A list of codes that a field of some noun names; labels/ has the words of each. */
export type CodeList = CodeListIn<AnyNoun>;

/** The list of a field, where it is a code of one. */
export function codeListOf(noun: Noun, name: string | undefined): CodeList | undefined {
  const field = name === undefined ? undefined : (noun.fields[name] ?? noun.derived?.[name]);
  return field && 'list' in field ? (field.list as CodeList) : undefined;
}

interface EntryTable {
  readonly name: string;
  /** Of the entries whose rows it holds. */
  readonly kind: string;
  /** Rows of one entry are told apart by their number. */
  readonly several: boolean;
}

/** The tables of a noun: one row for each entry, then the lists below it. */
function tablesOf({ kind, fields }: Noun): readonly EntryTable[] {
  const below = Object.values(fields).flatMap((field: Field) => ('table' in field ? field.table : []));
  return [{ name: kind, kind, several: false }, ...[...new Set(below)].map((name) => ({ name, kind, several: true }))];
}

export const nounTables: readonly EntryTable[] = nouns.flatMap(tablesOf);
