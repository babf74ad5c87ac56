// The year of days that name none: where more than one may be meant, or the day would lie behind what the title speaks of,
// a person says which.
import { documentNumber, monthSpan, spanOverYears } from '../forms/doubts/words.ts';
import type { TableReading } from '../tables/reading.ts';

/** Where a year was seen, or that it is the one before: it tells the year of next year's file as well. */
export interface YearOffer {
  readonly answer: string;
  readonly year: number;
}

/** Also of a day without marks: 20230508. */
const years = /(?<!\d)20\d\d(?=(?:[01]\d[0-3]\d)?(?!\d))/g;

export class DayYears {
  readonly offers: readonly YearOffer[];
  readonly #answer: number | undefined;
  readonly #isOpen: boolean;
  /** The last month that the title speaks of. */
  readonly #until: number | undefined;
  readonly #overYears: ((month: number) => number | undefined) | undefined;

  /** `today`: where nothing says a year it may be this one, or the last. */
  constructor(
    { above, over = [], sheet, around }: Pick<TableReading, 'above' | 'over' | 'sheet' | 'around'>,
    answer?: string,
    today?: string,
  ) {
    const own = above.map(({ text }) => text);
    const lines = own.some((text) => text.match(years)) ? own : [...over.map(({ text }) => text), ...own];
    const numbers = new RegExp(documentNumber, 'g');
    const spoken = lines.flatMap((text) => text.replaceAll(numbers, ' ').match(years) ?? []);
    const said = distinct([
      ...spoken.map((year, n) => ({ answer: n === 0 ? 'title' : `title${n + 1}`, year: Number(year) })),
      ...(sheet.match(years) ?? []).map((year) => ({ answer: 'sheet', year: Number(year) })),
    ]);
    // A paper has the year in which it was written: it speaks only where nothing else does.
    const numbered = lines.flatMap((text) => [...text.matchAll(numbers)].map(([, year]) => Number(year)));
    const inDocument = distinct(numbered.map((year) => ({ answer: 'document', year })));
    const nearest = [said, inDocument, saidAround(around), today === undefined ? [] : thisOrLast(today)];
    const seen = nearest.find((offers) => offers.length > 0) ?? [];
    const [first, second] = seen;
    this.#isOpen = said.length !== 1 && seen.length > 0;
    this.offers = !first || second ? seen : [first, { answer: 'before', year: first.year - 1 }];
    const typed = answer !== undefined && /^20\d\d$/.test(answer) ? Number(answer) : undefined;
    this.#answer = this.offers.find((offer) => offer.answer === answer)?.year ?? typed;
    this.#until = [...lines, sheet].flatMap((text) => lastMonth(text) ?? [])[0];
    this.#overYears = [...lines, sheet].map(overYears).find((of) => of !== undefined);
  }

  /** Of a day in that month. */
  of(month: number): number | undefined {
    const byMonth = this.#overYears?.(month);
    if (byMonth !== undefined) return byMonth;
    const first = this.offers[0]?.year;
    return this.asks(month) ? (this.#answer ?? first) : first;
  }

  /** Whether a person has to say it of a day in that month. */
  asks(month: number): boolean {
    if (this.#overYears?.(month) !== undefined) return false;
    return this.#isOpen || (this.#until !== undefined && this.offers.length > 0 && month > this.#until);
  }
}

function saidAround(around: TableReading['around']): YearOffer[] {
  const inFile = around?.file.match(years) ?? [];
  const before = around?.before.flatMap((text) => text.match(years) ?? []) ?? [];
  return distinct([
    ...inFile.map((year) => ({ answer: 'file', year: Number(year) })),
    ...before.map((year) => ({ answer: 'first', year: Number(year) })),
  ]);
}

function thisOrLast(today: string): YearOffer[] {
  const year = Number(today.slice(0, 4));
  return [
    { answer: 'now', year },
    { answer: 'last', year: year - 1 },
  ];
}

/** Each year once, where it is seen first. */
function distinct(offers: readonly YearOffer[]): YearOffer[] {
  return offers.filter(({ year }, n) => offers.findIndex((one) => one.year === year) === n);
}

function lastMonth(text: string): number | undefined {
  const [, from, to = from] = monthSpan.exec(text) ?? [];
  return to === undefined ? undefined : Number(to);
}

/** From November to February each month is in one of two years. */
function overYears(text: string): ((month: number) => number | undefined) | undefined {
  const [, first, from, second, to] = (spanOverYears.exec(text) ?? []).map(Number);
  if (!first || !from || !second || !to || second !== first + 1 || to >= from) return undefined;
  return (month) => (month >= from ? first : month <= to ? second : undefined);
}
