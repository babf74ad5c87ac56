// The words of every noun, in the order in which people choose between them.
import { type EntryKind, type ListedKind, nounOf } from '../../domain/entries/nouns.ts';
import type { Language, Words } from '../language.ts';
import { activityWords } from './activity.ts';
import { agreementWords } from './agreement.ts';
import { appraisalStepWords, appraisalWords } from './appraisal.ts';
import { chainStockWords } from './chainStock.ts';
import { companyWords } from './company.ts';
import { contactWords } from './contact.ts';
import { creditAgreementWords } from './creditAgreement.ts';
import { dispatchItemWords, dispatchStepWords } from './dispatch.ts';
import { fundArrivalWords } from './fundArrival.ts';
import { fundsSignalWords } from './fundsSignal.ts';
import { meetingWords, minutesWords } from './meeting.ts';
import { milestoneWords } from './milestone.ts';
import { obstacleClearingWords, obstacleWords } from './obstacle.ts';
import { outingWords } from './outing.ts';
import { workPaperWords } from './paper.ts';
import { projectWords } from './project.ts';
import { promiseKeepingWords, promiseWords } from './promise.ts';
import { siteCheckWords } from './siteCheck.ts';
import { targetWords } from './target.ts';
import type { FieldWords, ListsOf, NounWords, SourceKind } from './nounWords.ts';

const nounWords: { readonly [Kind in EntryKind]: NounWords<Kind> } = {
  project_version: projectWords,
  company_version: companyWords,
  milestone: milestoneWords,
  fund_arrival: fundArrivalWords,
  outing: outingWords,
  activity: activityWords,
  contact: contactWords,
  target: targetWords,
  site_check: siteCheckWords,
  agreement: agreementWords,
  credit_agreement: creditAgreementWords,
  paper: workPaperWords,
  funds_signal: fundsSignalWords,
  promise: promiseWords,
  promise_keeping: promiseKeepingWords,
  obstacle: obstacleWords,
  obstacle_clearing: obstacleClearingWords,
  dispatch_meeting: meetingWords,
  meeting_minutes: minutesWords,
  dispatch_item: dispatchItemWords,
  dispatch_step: dispatchStepWords,
  appraisal: appraisalWords,
  appraisal_step: appraisalStepWords,
  chain_stock: chainStockWords,
};

/** Without the fields' types: for who has a kind only when it runs. */
interface AnyWords {
  readonly name: Words;
  readonly record?: Words;
  readonly correct?: Words;
  readonly source?: Words;
  readonly added?: Words;
  readonly figures?: Readonly<Record<string, Words>>;
  readonly lists?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  readonly fields: Readonly<Record<string, Words>>;
  readonly form?: { readonly [Name in string]?: FieldWords };
  readonly listed?: {
    readonly title: Words;
    readonly total: Words;
    readonly sums: Readonly<Record<string, Words>>;
    readonly filters: Readonly<Record<string, Words>>;
  };
  readonly parts?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
}
const wordsOf: Readonly<Record<EntryKind, AnyWords>> = nounWords;

export const entryKind = Object.fromEntries(Object.entries(wordsOf).map(([kind, { name }]) => [kind, name])) as Record<
  EntryKind,
  Words
>;

export const sourceWords = Object.fromEntries(
  Object.entries(wordsOf).flatMap(([kind, { source }]) => (source ? [[kind, source]] : [])),
) as Record<SourceKind, Words>;

export const addedWords: Readonly<Record<string, Words | undefined>> = Object.fromEntries(
  Object.entries(wordsOf).map(([kind, { added }]) => [kind, added]),
);

/** By id. */
export const nounFigures = Object.assign({}, ...Object.values(wordsOf).map(({ figures }) => figures ?? {})) as Readonly<
  Record<string, Words>
>;

export const nounLists = Object.assign({}, ...Object.values(wordsOf).map(({ lists }) => lists ?? {})) as Readonly<
  Record<ListsOf<EntryKind>, Readonly<Record<string, Words>>>
>;

/** What recording or correcting one is called: the head of its form, and the name of the use case. */
export function nounAct(kind: EntryKind, act: 'record' | 'correct', language: Language): string | undefined {
  return wordsOf[kind][act]?.[language];
}

/** Of every entry, and then of its noun; undefined where a field is nothing to read. */
export function nounField(kind: EntryKind, field: string, language: Language): string | undefined {
  const words: Words | undefined = { ...headFields, ...wordsOf[kind].fields }[field];
  return words?.[language];
}

/** What the column is called in which the entries of a list have their names: as the field that names them. */
export function nameColumn(kind: ListedKind, language: Language): string {
  const { title, detail = [] } = nounOf(kind).brief;
  return nounField(kind, title ?? detail[0] ?? '', language) ?? wordsOf[kind].name[language];
}

/** What a form calls a field, and says of it. */
export function formField(kind: EntryKind, field: string, language: Language): { label?: string; hint?: string } {
  const { label, hint } = wordsOf[kind].form?.[field] ?? {};
  const name = (label ?? wordsOf[kind].fields[field])?.[language];
  return { ...(name ? { label: name } : {}), ...(hint ? { hint: hint[language] } : {}) };
}

/** What a field of the rows of one of its lists is called. */
export function rowPartName(kind: EntryKind, list: string, part: string, language: Language): string {
  return wordsOf[kind].parts?.[list]?.[part]?.[language] ?? part;
}

/** The words of a noun's screen. */
export function listedWords(kind: ListedKind, language: Language) {
  const { name, listed } = wordsOf[kind];
  const { title = name, total = name, sums = {}, filters = {} } = listed ?? {};
  const said = (words: Readonly<Record<string, Words>>): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(Object.entries(words).map(([of, word]) => [of, word[language]]));
  return { title: title[language], total: total[language], sums: said(sums), filters: said(filters) };
}

/** Of every entry, whatever its noun. */
export const headFields = {
  occurredOn: { zh: '日期', en: 'Day' },
  auditedOn: { zh: '核定日期', en: 'Audited on' },
  officeId: { zh: '所属单位', en: 'Office' },
  attachments: { zh: '佐证材料', en: 'Evidence' },
} as const satisfies Readonly<Record<string, Words>>;
