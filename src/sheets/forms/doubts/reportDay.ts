// Up to which day a table tells, as its lines and headings say: 截至2023年6月30日, 2023年1-6月. A day on which it was filled in is none.
import { daysInMonth, isDay, pad } from '../../../domain/day.ts';
import { plainText } from '../../values/raw.ts';
import type { TableReading } from '../../tables/reading.ts';

/** Of a month alone its last day is meant. */
export interface ReportDay {
  readonly day: string;
  readonly isMonth: boolean;
}

const until = '截[至止](?:到|目前)?[:：]?';
const marks = '[年.\\-/]';
const untilDay = new RegExp(`${until}(20\\d\\d)${marks}(\\d{1,2})[月.\\-/](\\d{1,2})`);
const untilMonth = new RegExp(`${until}(20\\d\\d)${marks}(\\d{1,2})月?(?!\\d)`);
/** 2023年1-6月, 2023年6月, 2023年6月份, 2023年6月底; of a day in it nothing is known. */
const ofMonth = /(20\d\d)年(?:\d{1,2}月?份?[-—–~～至到])?(\d{1,2})月(?!\d{1,2}日)/;
/** 2023年上半年, 2023年前三季度, 2023年第一季度. */
const ofSpan = /(20\d\d)年度?(?:上半年|[第前]?([一二三四1-4])季度)/;
const quarters = ['一1', '二2', '三3', '四4'];
/** In a heading the year stands elsewhere. */
const monthAlone = /(?:^|[^\d])(?:\d{1,2}月?份?[-—–~～至到])?(\d{1,2})月(?:份|底|末)?(?!\d)/;
const yearAlone = /(?<!\d)20\d\d(?!\d)/g;
/** 截至5月31日, 截至5月底: the year stands in another line. */
const untilAlone = new RegExp(`${until}(\\d{1,2})月(?:(\\d{1,2})日?|份|底|末|$)`);
/** A day that stands there with its year and is no end of a span: 时间：2025年3月21日. */
const dayAlone = new RegExp(
  `(?<![\\d\\-—–~～至到.])(20\\d\\d)${marks}(\\d{1,2})[月.\\-/](\\d{1,2})日?(?![\\d日]*[\\-—–~～至到])`,
  'g',
);
/** The day on which somebody filled it in. */
const filledIn = /(?:填[报表]|制表|报送|上报)(?!单位|部门)/;

/** `field`: what its own heading says goes before the lines over the table. */
export function reportDay(
  { columns, above, over = [], sheet }: Pick<TableReading, 'columns' | 'above' | 'over' | 'sheet'>,
  fields: readonly string[],
): ReportDay | undefined {
  const headings = columns.flatMap(({ field, heading }) => (field !== null && fields.includes(field) ? heading : []));
  const lines = [...above.toReversed().map(({ text }) => text), sheet, ...over.toReversed().map(({ text }) => text)];
  const plain = [...headings, ...lines].map((text) => plainText(text)).filter((text) => !filledIn.test(text));
  const years = new Set(plain.flatMap((text) => text.match(yearAlone) ?? []));
  const [year] = years;
  for (const heading of headings.map((text) => plainText(text))) {
    const [, month] = monthAlone.exec(heading) ?? [];
    const said = found([heading]) ?? (years.size === 1 && month !== undefined ? monthOf(year, month) : undefined);
    if (said) return said;
  }
  return found(plain) ?? (year !== undefined && years.size === 1 ? untilIn(plain, year) : undefined);
}

/** A day that may be meant, and where it stands. */
export interface DayOffer {
  /** `latest`: a month that no line says the year of, as it came last. */
  readonly answer: 'title' | 'file' | 'first' | 'latest';
  readonly day: ReportDay;
}

/** Of which days the table may be, as is said over it or around it; a month without its year is the last one up to today. */
export function reportDays(
  { above, over = [], sheet, around }: Pick<TableReading, 'above' | 'over' | 'sheet' | 'around'>,
  today: string,
): DayOffer[] {
  const own = [...above.toReversed().map(({ text }) => text), sheet, ...over.map(({ text }) => text)];
  const file = around ? [around.file] : [];
  const before = around?.before ?? [];
  const plain = (texts: readonly string[]) =>
    texts.map((text) => plainText(text)).filter((text) => !filledIn.test(text));
  const [year] = plain([...own, ...file, ...before]).flatMap((text) => text.match(yearAlone) ?? []);
  const offers = (
    [
      ['title', own],
      ['file', file],
      ['first', before],
    ] as const
  ).flatMap(([answer, texts]): DayOffer[] => {
    const lines = plain(texts);
    const whole = found(lines) ?? onlyDay(lines);
    if (whole) return [{ answer, day: whole }];
    const inYear = year ?? yearUpTo(lines, today);
    const day = untilIn(lines, inYear) ?? monthIn(lines, inYear);
    return day ? [{ answer: year === undefined ? 'latest' : answer, day }] : [];
  });
  return offers.filter(({ day }, n) => offers.findIndex((one) => one.day.day === day.day) === n);
}

/** Where the lines name one day and no other. */
function onlyDay(texts: readonly string[]): ReportDay | undefined {
  const days = texts.flatMap((text) => [...text.matchAll(dayAlone)].map(([, ...parts]) => dayOf(...parts)));
  const [only] = days;
  return new Set(days.map((one) => one?.day)).size === 1 ? only : undefined;
}

function untilIn(texts: readonly string[], year: string): ReportDay | undefined {
  for (const text of texts) {
    const [, month, day] = untilAlone.exec(text) ?? [];
    if (month !== undefined) return day === undefined ? monthOf(year, month) : dayOf(year, month, day);
  }
  return undefined;
}

function monthIn(texts: readonly string[], year: string): ReportDay | undefined {
  const [month] = texts.flatMap((text) => monthAlone.exec(text)?.[1] ?? []);
  return month === undefined ? undefined : monthOf(year, month);
}

/** The year in which the month of these lines came last. */
function yearUpTo(texts: readonly string[], today: string): string {
  const month = texts.map((text) => untilAlone.exec(text)?.[1] ?? monthAlone.exec(text)?.[1]).find(Boolean);
  const year = Number(today.slice(0, 4));
  return String(month !== undefined && Number(month) > Number(today.slice(5, 7)) ? year - 1 : year);
}

function found(texts: readonly string[]): ReportDay | undefined {
  for (const text of texts) {
    const [, year, month, day] = untilDay.exec(text) ?? [];
    const said = day === undefined ? undefined : dayOf(year, month, day);
    if (said) return said;
  }
  for (const pattern of [untilMonth, ofMonth]) {
    for (const text of texts) {
      const [, year, month] = pattern.exec(text) ?? [];
      const said = month === undefined ? undefined : monthOf(year, month);
      if (said) return said;
    }
  }
  for (const text of texts) {
    const [, year, quarter = '二'] = ofSpan.exec(text) ?? [];
    if (year !== undefined) return monthOf(year, String(3 + 3 * quarters.findIndex((one) => one.includes(quarter))));
  }
  return undefined;
}

function dayOf(year = '', month = '', day = ''): ReportDay | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? { day: text, isMonth: false } : undefined;
}

function monthOf(year = '', month = ''): ReportDay | undefined {
  const [y, m] = [Number(year), Number(month)];
  return m >= 1 && m <= 12 ? { day: `${year}-${pad(m, 2)}-${pad(daysInMonth(y, m), 2)}`, isMonth: true } : undefined;
}
