// What can be counted, and how a row of it is told in a receipt. A noun that is counted entry by entry says so in its value.
import type { Noun } from '../../domain/entries/noun.ts';
import { type CodeList, codeListOf, type EntryKind, nounOf, type OccasionKind } from '../../domain/entries/nouns.ts';
import { occasionFields } from '../../domain/entries/occasion.ts';
import { namesOccasion } from '../../domain/entries/occasionFields.ts';
import { columnIn, detailOf, projectColumn } from '../entries/saidSql.ts';
import { recognitionSql } from '../verification/recognition.ts';

/** How a receipt tells a row `s`. */
interface Told {
  /** Joined for it alone. */
  readonly join?: string;
  /** Where the rows are no entries: a relation with the columns of one. */
  readonly entry?: string;
  /** Absent: the project's name. */
  readonly title?: string;
  readonly what?: string;
  readonly list?: CodeList | 'pursuitAct' | undefined;
  readonly also?: string;
  readonly alsoList?: CodeList | undefined;
  readonly detail?: string;
  readonly recognition?: string;
  readonly day?: string;
}

/** What may tie a row to how it came to be: the chain by which a firm was found, one activity, one outing. */
export type WayPart = 'chain' | OccasionKind;

/** A source's own columns: its table as `s`, row number, project, subject, amount, and fields for conditions. */
export interface Source {
  /** What a row is, or hangs on: an entry of a kind, or an act of a pursuit. */
  readonly kind: EntryKind | 'pursuit_act';
  /** Entries of which others of its rows are: of what ends what one of its kind began. */
  readonly besides?: EntryKind;
  readonly from: string;
  /** Where the rows are no entries: the view that has their state as `entry_state` has that of entries. */
  readonly state?: string;
  readonly no?: string;
  readonly project?: string;
  readonly subject?: string;
  readonly amount?: string;
  /** The day, where it is not the entry's. */
  readonly on?: string;
  /** Its rows say how things stood when somebody looked: those of the last day stand, and earlier ones add nothing to them. */
  readonly stock?: true;
  /** Its rows begin something and end it, once each: the field `stands` adds one and takes it away again. */
  readonly standing?: true;
  /** A row ends where the next version of the same project begins. */
  readonly untilNextVersion?: true;
  /**
   * What ties its rows to each: the row's own entry, or the field of that name, which holds what a chain is called, or the entries
   * of occasions. What is not named here ties none of them, so that no figure of the source is of one.
   */
  readonly ways?: Readonly<Partial<Record<WayPart, 'own' | 'field'>>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly told: Told;
}

/** Of one entry. */
export const sameEntry = (a: string, b: string): string =>
  `${a}.city_code = ${b}.city_code and ${a}.entry_id = ${b}.entry_id`;
/** What the verifier recognised stands above what was entered. */
export const withVerdict = `left join verification sv on ${sameEntry('sv', 's')}`;

export function fieldsIn(alias: string, noun: Noun, fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, name]) => [field, countedIn(alias, noun, name)]));
}

/** What is kept in 万美元 is counted in cents. */
function countedIn(alias: string, noun: Noun, name: string): string {
  const column = columnIn(alias, noun, name);
  return name.endsWith('UsdWan') ? `(${column} * 1000000)::bigint` : column;
}

function toldBy(noun: Noun): Told {
  const { brief, claims } = noun;
  const { title, what, also } = brief;
  return {
    ...(title ? { title: columnIn('s', noun, title) } : {}),
    ...(what ? { what: columnIn('s', noun, what), list: codeListOf(noun, what) } : {}),
    ...(also ? { also: columnIn('s', noun, also), alsoList: codeListOf(noun, also) } : {}),
    detail: detailOf('s', noun),
    ...(claims ? { recognition: recognitionSql(noun, 's') } : {}),
  };
}

/** What ties an entry: it is the occasion, or says at which one it took place. */
function waysOf(noun: Noun): Pick<Source, 'ways'> {
  const named = occasionFields(noun).map(({ of }) => [of, 'field'] as const);
  const ties = [...(noun.occasion ? [[noun.kind, 'own'] as const] : []), ...named];
  return ties.length > 0 ? { ways: Object.fromEntries(ties) } : {};
}

/** By the kind of occasion the entries that an entry names; beside them whether it names one, which a condition may ask. */
function occasionColumns(noun: Noun): Record<string, string> {
  return Object.fromEntries(
    occasionFields(noun).flatMap(({ name, of }) => {
      const column = columnIn('s', noun, name);
      return [
        [of, `array_remove(array[${column}::text], null)`],
        [namesOccasion(of), `${column} is not null`],
      ];
    }),
  );
}

/** Of what claims money: the line of corrections that it stands in, and its voucher where it names one, by which it is graded. */
function gradedBy(noun: Noun): Record<string, string> {
  const { claims, asks, brief } = noun;
  if (!claims || !asks?.voucherNos || !brief.what) return {};
  const [no, kind] = [columnIn('s', noun, asks.voucherNos), columnIn('s', noun, brief.what)];
  return {
    arrivalLine: `(case when e.reverses_id is null then s.entry_id else first_of_line(s.city_code, s.entry_id) end)::text`,
    namedVoucher: `case when ${no} <> '' then coalesce(${kind}, 'other') end`,
  };
}

/** The entries of a noun, each a row. */
export function entriesOf(kind: EntryKind): Source {
  const noun = nounOf(kind);
  const { claims, counted = { fields: {} } } = noun;
  const { amount, subject } = counted;
  const [project, sum] = [projectColumn(noun), amount && columnIn('s', noun, amount)];
  return {
    kind,
    from: claims ? `${kind} s ${withVerdict}` : `${kind} s`,
    ...(project ? { project: `s.${project}` } : {}),
    ...(subject ? { subject: `${columnIn('s', noun, subject)}::text` } : {}),
    ...(sum ? { amount: claims ? `coalesce(sv.recognised_fen, ${sum})` : sum } : {}),
    ...waysOf(noun),
    fields: { ...fieldsIn('s', noun, counted.fields), ...occasionColumns(noun), ...gradedBy(noun) },
    told: toldBy(noun),
  };
}
