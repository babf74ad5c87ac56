// The present's rows as the files in which they come: a quarter at a time of the year before, then a month at a time, each
// sent some days after its end; what was not yet published waits, some of it in files of the counties.
import { addDays, pad } from '../../domain/day.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { formList } from '../../sheets/forms/index.ts';
import type { DemoWorkbook } from '../workbooks.ts';
import { entererIn, presentCounties, type PresentDays, presentEnterer, presentVerifier } from './city.ts';
import { eventRows } from './events.ts';
import { type PresentProject, presentProjects } from './projects.ts';
import { type DatedRow, rowsOfProject, targetRows } from './rows.ts';

export interface PresentPlan {
  readonly projects: readonly PresentProject[];
  /** In the order in which they come; all is verified. */
  readonly closed: readonly DemoWorkbook[];
  /** What came since and waits. */
  readonly waiting: readonly DemoWorkbook[];
}

/** Counties that send the open month themselves; the others' rows are in the bureau's file. */
const senders = presentCounties.slice(0, 3);

export function presentPlan(days: PresentDays): PresentPlan {
  const projects = presentProjects(days);
  const { from } = days;
  const year = Number(from.slice(0, 4));
  const rows = [
    ...targetRows([year, year + 1], from),
    ...projects.flatMap((project, n) => rowsOfProject(project, n + 1)),
    ...eventRows(days, projects),
  ];
  const closed = spansOf(days).map(({ title, begin, end }) => {
    const of = rows.filter(({ day }) => day > begin && day <= end);
    return book(`${title}招商引资报表`, of, { recordedOn: addDays(end, 5) });
  });
  return { projects, closed, waiting: openBooks(rows, days) };
}

/** Quarters until the year of the months that are told, then its months. */
function spansOf({ from, published }: PresentDays): { title: string; begin: string; end: string }[] {
  const year = Number(from.slice(0, 4));
  const quarters = [3, 4, 5, 6, 7, 8].map((n) => {
    const [of, quarter] = [n < 5 ? year - 1 : year, ((n - 1) % 4) + 1];
    return { title: `${of}年第${'一二三四'[quarter - 1]}季度`, end: parsePeriod(`${of}-Q${quarter}`).to };
  });
  const months = Array.from({ length: published.month }, (_, n) => ({
    title: `${published.year}年${n + 1}月`,
    end: parsePeriod(`${published.year}-${pad(n + 1, 2)}`).to,
  }));
  const spans = [...quarters, ...months];
  return spans.map((span, n) => ({ ...span, begin: spans[n - 1]?.end ?? '' }));
}

function openBooks(rows: readonly DatedRow[], { published, today }: PresentDays): DemoWorkbook[] {
  const open = rows.filter(({ day }) => day > published.lastDay);
  const isOf = (name: string, { row }: DatedRow) => row.cells['office'] === name;
  const own = senders.map(({ code, name, short }) =>
    book(
      `${short}本期招商引资报表`,
      open.filter((one) => isOf(name, one)),
      { recordedOn: today, accountUsername: entererIn(code) },
    ),
  );
  const others = open.filter((one) => !senders.some(({ name }) => isOf(name, one)));
  // The bureau's come last: its activities name projects that a county sent.
  return [...own, book('本期招商引资报表', others, { recordedOn: today })].filter(({ sheets }) => sheets.length > 0);
}

function book(
  title: string,
  rows: readonly DatedRow[],
  { recordedOn, accountUsername = presentEnterer }: { recordedOn: string; accountUsername?: string },
): DemoWorkbook {
  const inOrder = rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ row }) => row);
  const sheets = formList
    .map(({ id, name }) => ({
      form: id,
      title: `${title}（${name}）`,
      records: inOrder.filter(({ form }) => form === id),
    }))
    .filter(({ records }) => records.length > 0);
  return { fileName: `${title}.xlsx`, sheets, accountUsername, verifierUsername: presentVerifier, recordedOn };
}
