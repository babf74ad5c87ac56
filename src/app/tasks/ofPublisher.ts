// What waits for who publishes: months to close, and reports of periods that are over.
import { closeCovering } from '../../domain/closes/close.ts';
import { monthsOf, parsePeriod } from '../../domain/figures/period.ts';
import { duePeriods } from '../../domain/tasks/duePeriods.ts';
import { listAt } from '../../domain/tasks/task.ts';
import { publishedPeriods } from '../../storage/bulletin/publications.ts';
import { closesInForce } from '../../storage/closes/periodCloses.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { task, type TaskSource } from './source.ts';

/** Months of the year that are over and that nobody has closed, of a city that closes its months. */
export const toClose: TaskSource = {
  of: ['publish'],
  async find({ store, actor, today }) {
    const { cityCode } = actor;
    const offices = await officesToday(store, actor);
    const closes = await inScope(store, countingScope(cityCode), (tx) => closesInForce(tx, cityCode));
    const first = closes.map(({ from }) => from).toSorted()[0];
    const own = [...new Set(actor.grants.filter(({ role }) => role === 'publish').map(({ officeId }) => officeId))];
    const year = lastOverYear(today);
    const over = monthsOf(parsePeriod(year)).filter(
      ({ from, to }) => to < today && first !== undefined && from >= first,
    );
    const open = own.flatMap((officeId) =>
      over.filter(({ from, to }) => !closeCovering(closes, offices, { officeId, from, to })),
    );
    const to = listAt('/closes', { period: year });
    return [task('to_close', { count: open.length, oldest: open.map((one) => one.to).toSorted()[0] ?? null, to })];
  },
};

/** In January it is the year before whose last month is to be closed. */
const lastOverYear = (today: string): string =>
  today.slice(5, 7) === '01' ? String(Number(today.slice(0, 4)) - 1) : today.slice(0, 4);

/** Of each kind of period of which the city has published before, the last one that is over and is not published. */
export const toPublish: TaskSource = {
  of: ['publish'],
  async find({ store, actor, today }) {
    const { cityCode } = actor;
    const published = await inScope(store, countingScope(cityCode), (tx) => publishedPeriods(tx, cityCode));
    return duePeriods(published, today).map(({ text, to: last }) =>
      task('to_publish', { of: text, count: 1, oldest: last, to: listAt('/bulletin', { period: text }) }),
    );
  },
};
