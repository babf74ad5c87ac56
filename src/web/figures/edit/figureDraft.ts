// A figure while it is written: everything as text, as it is chosen and typed.
import { signingSource } from '../../../domain/projects/milestone.ts';
import { parseScaled, scaledText, trimZeros } from '../../../domain/exact.ts';
import { isOfSeveral } from '../../../domain/figures/comparisons.ts';
import { type WrittenRatio, writtenRatios } from '../../../domain/figures/units.ts';
import type { CityFigureView, CountableView } from '../../../server/figures/cityFigureViews.ts';
import type { BodyOf } from '../../api/contract.ts';

export type Sent = BodyOf<'POST /city-figures'>['figure']['definition'];
type Definition = CityFigureView['definition'];
type Counting = Extract<Definition, { kind: 'counting' }>;
type Condition = Counting['conditions'][number];

export const counts = [
  'count',
  'distinct',
  'sum',
  'largest',
  'largest_before',
  'records',
  'standing',
  'span',
  'latest',
] as const;
export type How = (typeof counts)[number] | WrittenRatio;

export interface FigureCondition {
  readonly key: string;
  readonly field: string;
  readonly op: string;
  /** A code, a text, several of them a line each, an amount in 亿元, a number, or `true`. */
  readonly text: string;
  /** What the places are called together, where they are a region. */
  readonly region?: string;
}

export interface FigureDraft {
  readonly id: string;
  readonly version: number;
  /** Something was said of it before; it need not be named again. */
  readonly isVersion: boolean;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly owner: string;
  readonly how: string;
  readonly of: string;
  readonly entries: string;
  readonly day: string;
  readonly once: string;
  readonly splitBy: string;
  readonly conditions: readonly FigureCondition[];
  readonly part: string;
  readonly whole: string;
  readonly unit: string;
  /** `fixed`, `drop`, `under`, or `over` a number. */
  readonly rounding: string;
  readonly decimals: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
}

export const emptyFigure = (id: string, today: string): FigureDraft => ({
  id,
  version: 1,
  isVersion: false,
  nameZh: '',
  nameEn: '',
  owner: 'promotion',
  how: 'count',
  of: '',
  entries: signingSource,
  day: 'event',
  once: 'project',
  splitBy: '',
  conditions: [{ key: 'first', field: signingSource, op: 'eq', text: 'signed' }],
  part: '',
  whole: '',
  unit: 'item',
  rounding: 'fixed',
  decimals: '0',
  effectiveFrom: `${today.slice(0, 4)}-01-01`,
  effectiveTo: '',
});

/** The next version of a figure, as the last one was. */
export function figureDraftOf({ definition, nextVersion }: CityFigureView, today: string): FigureDraft {
  const { id, name, owner, unit } = definition;
  return {
    ...emptyFigure(id, today),
    version: nextVersion,
    isVersion: true,
    nameZh: name?.zh ?? '',
    nameEn: name?.en ?? '',
    owner,
    unit,
    ...printingOf(definition),
    ...(definition.kind === 'counting' ? countingOf(definition) : ratioOf(definition)),
  };
}

function printingOf({ printing }: Definition): Pick<FigureDraft, 'rounding' | 'decimals'> {
  if ('over' in printing) return { rounding: `over ${printing.over}`, decimals: '0' };
  if ('under' in printing) return { rounding: 'under', decimals: '0' };
  return { rounding: printing.zeros === 'drop' ? 'drop' : 'fixed', decimals: String(printing.decimals) };
}

function countingOf({ measure, entries, day, once, splitBy, conditions }: Counting): Partial<FigureDraft> {
  return {
    how: measure.kind,
    of: 'of' in measure ? measure.of : '',
    entries,
    day,
    once: once ?? '',
    splitBy: splitBy ?? '',
    conditions: conditions.map((one, at) => ({
      key: `was ${at}`,
      field: one.field,
      op: one.op,
      text: textOf(one),
      ...('region' in one ? { region: one.region } : {}),
    })),
  };
}

function textOf({ field, value }: Condition): string {
  if (typeof value === 'number')
    return field.endsWith('Fen') ? trimZeros(scaledText(BigInt(value), 10)) : String(value);
  return Array.isArray(value) ? value.join('\n') : String(value);
}

function ratioOf({ ratio, numerator, denominator }: Extract<Definition, { kind: 'ratio' }>): Partial<FigureDraft> {
  return { how: ratio, part: numerator.figure, whole: denominator?.figure ?? '', conditions: [] };
}

/** What is sent; null while something is not filled in. What is filled in wrongly the server says. */
export function definitionOf(draft: FigureDraft, { sources }: CountableView): Sent | null {
  const { id, version, owner, unit, effectiveFrom, effectiveTo, nameZh, nameEn, how } = draft;
  const head = {
    id,
    version,
    owner,
    effectiveFrom,
    effectiveTo: effectiveTo || null,
    printing: printingSent(draft),
    // A bureau that reads no English has one name.
    ...(nameZh.trim() ? { name: { zh: nameZh.trim(), en: nameEn.trim() || nameZh.trim() } } : {}),
  };
  if (!isFigureId(id) || !effectiveFrom) return null;
  if (isRatio(how)) return ratioSent(draft, how, head);
  const source = sources.find(({ entries }) => entries === draft.entries);
  const conditions = draft.conditions.map((one) => conditionSent(one, source));
  if (!source || conditions.includes(null)) return null;
  const { day, once, splitBy, of } = draft;
  return {
    ...head,
    kind: 'counting',
    unit,
    entries: draft.entries,
    day,
    measure: how === 'count' || how === 'span' || how === 'standing' ? { kind: how } : { kind: how, of },
    conditions: conditions.filter((one) => one !== null),
    ...(once && source.ofProject ? { once } : {}),
    ...(splitBy && how === 'sum' ? { splitBy } : {}),
  } as Sent;
}

/** As texts may name it. */
export const isFigureId = (id: string): boolean => /^[a-z][a-z0-9_]{2,60}$/.test(id);

export const isRatio = (how: string): how is WrittenRatio => writtenRatios.some((one) => one === how);

function ratioSent({ part, whole, unit }: FigureDraft, ratio: WrittenRatio, head: object): Sent | null {
  const over = ratio === 'growth' ? { figure: part, shift: 'year_before' } : { figure: whole, shift: 'none' };
  if (!part || ((ratio === 'share' || ratio === 'mean') && !whole)) return null;
  const denominator = ratio === 'completion' ? {} : { denominator: over };
  return {
    ...head,
    kind: 'ratio',
    ratio,
    unit: ratio === 'mean' ? unit : 'percent',
    numerator: { figure: part, shift: 'none' },
    ...denominator,
  } as Sent;
}

function printingSent({ rounding, decimals, how }: FigureDraft) {
  const over = /^over (\d+)$/.exec(rounding)?.[1];
  if (over && !isRatio(how)) return { over: Number(over) };
  if (rounding === 'under' && !isRatio(how)) return { under: true as const };
  return { decimals: Number(decimals) || 0, zeros: rounding === 'drop' ? 'drop' : 'keep' };
}

type Source = CountableView['sources'][number];

/** Whatever stands in a line is one value: names have blanks and commas in them. */
export const textsTyped = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function conditionSent({ field, op, text, region = '' }: FigureCondition, source: Source | undefined): object | null {
  const known = source?.fields.find(({ name }) => name === field);
  const said = text.trim();
  if (!known || said === '') return null;
  if (known.kind === 'yesno') return { field, op, value: said === 'true' };
  if (known.kind === 'fen' || known.kind === 'number') {
    const scaled = parseScaled(said.replaceAll(/[,\s]/gu, ''), known.kind === 'fen' ? 10 : 0);
    return scaled === undefined || scaled === null ? null : { field, op, value: Number(scaled) };
  }
  if (!isOfSeveral(op)) return { field, op, value: said };
  const value = textsTyped(said);
  if (op !== 'within') return { field, op, value };
  return region.trim() === '' ? null : { field, op, region: region.trim(), value };
}
