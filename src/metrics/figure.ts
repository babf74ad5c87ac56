// A figure: a definition answered for a period, an office and a section, as known at an instant, with its receipt.
import { sha256Of } from '../crypto/fingerprint.ts';
import type { Absence } from '../domain/figures/absence.ts';
import { type Fraction, quotientText, trimZeros } from '../domain/exact.ts';
import { type Period, yearBefore } from '../domain/figures/period.ts';
import { sameDaysBefore } from '../domain/figures/relativePeriod.ts';
import { count, lastLookedAt, type Question } from './count.ts';
import type { Definition, Printing, RatioDefinition, Unit } from './definition.ts';
import { type CityFacts, latest, profileAt, yearsAt } from './facts.ts';
import { keptBySource } from './kept/keptRows.ts';
import { isOfOtherVersions } from './catalogue/parts.ts';
import { absent, type Answered, type FigureInput, progressOf, type Ratio } from './progress.ts';
import { exactText, smallPer } from './units.ts';
import { type Way, wayText } from '../domain/figures/way.ts';
import { isToldOnWay } from './ways/way.ts';

export interface FigureRow {
  readonly id: string;
  /** What the row adds, exact, in the figure's unit; for a span the day. */
  readonly value: string;
  /** Where credit for it is shared: the part that is the asked offices' own, and the whole, exact. */
  readonly share?: { readonly basisPoints: number; readonly whole: string };
}

export interface Figure {
  readonly id: string;
  readonly version: number;
  readonly definition: Definition;
  readonly period: string;
  readonly officeId: string | null;
  readonly section: string | null;
  /** Absent: whatever way its rows came. */
  readonly way?: Way;
  readonly unit: Unit;
  /** Decimal text as printed, without grouping; null where it cannot be computed (no base, no target). */
  readonly value: string | null;
  /** Before it is rounded for print, in its own unit; null where it cannot be computed. */
  readonly exact: Fraction | null;
  /** Why it cannot be computed. */
  readonly absence?: Absence;
  /** `369/496`: exact numbers of a ratio, in fen or pieces. */
  readonly ratio?: string;
  readonly inputs?: readonly FigureInput[];
  readonly rows: readonly FigureRow[];
  /** How many they are. */
  readonly size: number;
  readonly hash: string;
}

/** Periods are of the asker's choosing: what is kept must not grow with them. */
const keepFigures = 5000;
const keptCounts = keptBySource(() => new Map<string, Figure>());
const keptRatios = new WeakMap<object, Map<string, Figure>>();

/** A count is of one source; a ratio may be of several, and of targets. */
function keptFigures(definition: Definition, city: CityFacts): Map<string, Figure> {
  if (definition.kind === 'counting') return keptCounts(city, definition.entries);
  const ratios = keptRatios.get(city.basis) ?? new Map<string, Figure>();
  keptRatios.set(city.basis, ratios);
  return ratios;
}

/**
 * Answers a figure by the version in force on a day, the period's last one unless another is named. Undefined where
 * there is none.
 */
export function figureOf(
  id: string,
  city: CityFacts,
  question: Question,
  definedOn = question.period.to,
): Figure | undefined {
  const definition = city.catalogue.on(id, definedOn);
  if (!definition) return undefined;
  if (question.at !== latest) return answer(definition, city, question, definedOn);
  const figures = keptFigures(definition, city);
  const { period, officeId = '', section = '', way } = question;
  const day = isOfToday(definition, city, period) ? (city.today?.(latest) ?? '') : '';
  const key = [id, definedOn, period.text, period.from, period.to, officeId, section, wayText(way), day].join('|');
  const found = figures.get(key) ?? answer(definition, city, question, definedOn);
  if (figures.size < keepFigures) figures.set(key, found);
  return found;
}

/** What is ahead of time is so today, and a period that is not over is held against as many days of the year before. */
function isOfToday(definition: Definition, city: CityFacts, period: Period): boolean {
  if (definition.kind !== 'ratio') return false;
  return (
    definition.ratio === 'pace' || (definition.ratio === 'growth' && period.to > (city.today?.(latest) ?? period.to))
  );
}

function answer(definition: Definition, city: CityFacts, question: Question, definedOn: string): Figure {
  const head = {
    id: definition.id,
    version: definition.version,
    definition,
    period: question.period.text,
    officeId: question.officeId ?? null,
    section: question.section ?? null,
    ...(question.way ? { way: question.way } : {}),
    unit: definition.unit,
  };
  // Nought of rows that no activity has anything to do with would be a false number.
  if (question.way && !isToldOnWay(definition, city.catalogue, question.way, definedOn))
    return withReceipt({ ...head, value: null, exact: null, absence: 'not_tied' });
  if (definition.kind === 'ratio') return withReceipt({ ...head, ...ratio(definition, city, question, definedOn) });
  // Where nobody looked in the period it is not known how things stood, which is not that there were none.
  if (definition.measure.kind === 'latest' && lastLookedAt(definition, city, question) === undefined)
    return withReceipt({ ...head, value: null, exact: null, absence: 'not_looked_at' });
  const counted = count(definition, city, question);
  const value = printed(counted.total, definition.unit, definition.printing);
  const exact = { numerator: counted.total, denominator: smallPer(definition.unit) };
  const rows = () =>
    counted.rows.map((row) => ({
      id: row.fact.rowId,
      value: definition.measure.kind === 'span' ? row.fact.on : exactText(BigInt(row.adds), definition.unit),
      ...(row.share ? { share: { ...row.share, whole: exactText(BigInt(row.share.whole), definition.unit) } } : {}),
    }));
  return withReceipt({ ...head, value, exact }, rows, counted.size);
}

function printed(total: bigint, unit: Unit, printing: Printing): string {
  if (!('decimals' in printing)) return total.toString();
  const text = quotientText(total, smallPer(unit), printing.decimals);
  return printing.zeros === 'drop' ? trimZeros(text) : text;
}

function ratio(definition: RatioDefinition, city: CityFacts, question: Question, definedOn: string): Ratio {
  const decimals = 'decimals' in definition.printing ? definition.printing.decimals : 2;
  if (definition.ratio === 'completion' || definition.ratio === 'pace')
    return progressOf(definition, city, question, (period) =>
      inputOf(definition.numerator.figure, city, { ...question, period }, definedOn),
    );
  const today = city.today?.(question.at);
  if (definition.ratio === 'growth' && today !== undefined && question.period.from > today)
    return absent('not_begun', []);
  const inputFor = ({ figure, shift }: RatioDefinition['numerator']) => {
    const { period: own, at } = question;
    const period = shift === 'year_before' ? sameDaysBefore(own, yearsAt(city, at), today ?? own.to) : own;
    return inputOf(figure, city, { ...question, period }, definedOn);
  };
  const top = inputFor(definition.numerator);
  const bottom = definition.denominator && inputFor(definition.denominator);
  if (!top || !bottom) return absent('no_base', []);
  const inputs = [top.input, bottom.input];
  if (['share', 'mean'].includes(definition.ratio) && isOfOtherVersions(definition, city.catalogue, definedOn))
    return absent('parts_differ', inputs);
  const [n, d] = [top.counted.total, bottom.counted.total];
  if (d === 0n) return absent('no_base', inputs);
  if (definition.ratio === 'growth' && !isWholeBase(definition.denominator?.figure ?? '', city, question, definedOn))
    return absent('base_incomplete', inputs);
  if (definition.ratio === 'mean')
    return { value: quotientText(n, d, decimals), exact: { numerator: n, denominator: d }, ratio: `${n}/${d}`, inputs };
  const above = definition.ratio === 'growth' ? n - d : n;
  const exact = { numerator: above * 100n, denominator: d };
  return { value: quotientText(above * 100n, d, decimals), exact, ratio: `${above}/${d}`, inputs };
}

/**
 * Of the years before a ledger began it holds what was still alive, not all that happened: against them everything
 * seems to have grown. A base is whole where the city has declared its ledger complete from a day not after it. Of a city
 * that has declared nothing it counts as whole only if the city's rows of that figure reach back to the base's first
 * month. Asked of the whole city, so that a county without a row in January keeps its growth.
 */
export function isWholeBase(figureId: string, city: CityFacts, question: Question, definedOn: string): boolean {
  const base = yearBefore(question.period, yearsAt(city, question.at));
  const { completeFrom } = profileAt(city, question.at);
  if (completeFrom) return base.from >= completeFrom;
  const definition = city.catalogue.on(figureId, definedOn);
  if (definition?.kind !== 'counting') return false;
  const monthEnd = `${base.from.slice(0, 7)}-31`;
  const first = { ...base, from: '0000-01-01', to: base.to < monthEnd ? base.to : monthEnd };
  return count(definition, city, { period: first, at: question.at }).size > 0;
}

/** The same figure untold, because of its period the ledger may lack rows. */
export function untold(figure: Figure): Figure {
  const head = heads.get(figure) ?? figure;
  return withReceipt({ ...head, value: null, exact: null, absence: 'base_incomplete' });
}

/** By the version of one day, whatever the period: like is compared with like. */
function inputOf(id: string, city: CityFacts, question: Question, definedOn: string): Answered | undefined {
  const definition = city.catalogue.on(id, definedOn);
  if (definition?.kind !== 'counting') return undefined;
  const counted = count(definition, city, question);
  return {
    counted,
    unit: definition.unit,
    input: { id, period: question.period.text, value: exactText(counted.total, definition.unit) },
  };
}

type FigureHead = Omit<Figure, 'hash' | 'rows' | 'size'>;

/** What a figure says without its rows: to copy the figure itself would make them. */
const heads = new WeakMap<Figure, FigureHead>();

/** A figure whose rows and hash are made when they are first asked for: a table of two hundred cells opens few of them. */
function withReceipt(head: FigureHead, makeRows: () => FigureRow[] = () => [], size = 0): Figure {
  let rows: readonly FigureRow[] | undefined;
  let hash: string | undefined;
  const figure: Figure = {
    ...head,
    size,
    get rows() {
      return (rows ??= makeRows());
    },
    get hash() {
      return (hash ??= hashOfFigure(head, this.rows));
    },
  };
  heads.set(figure, head);
  return figure;
}

function hashOfFigure(figure: FigureHead, rows: readonly FigureRow[]): string {
  const { id, version, period, officeId, section, value, ratio: exact = null, inputs = null } = figure;
  const counted = rows.map((row) => [row.id, row.value]);
  const came = figure.way ? [wayText(figure.way)] : [];
  const body = JSON.stringify([id, version, period, officeId, section, value, exact, inputs, counted, ...came]);
  return sha256Of(body);
}
