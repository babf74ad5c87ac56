// Loads the demo city of the present through the use cases that a user's acts go through, each on its day: two years of
// files, verified and published until last month, and what waits, was given back or is disputed since.
import { setCityProfile } from '../../app/offices/cityProfile.ts';
import { publishBulletin } from '../../app/bulletin/publish.ts';
import { actorNamed } from '../../app/people/accounts.ts';
import {
  presentAccounts,
  presentAdministrator,
  presentCity,
  presentDays,
  presentPublisher,
} from '../../demo/present/city.ts';
import { presentPlan } from '../../demo/present/books.ts';
import { presentFigures, presentTexts } from '../../demo/present/texts.ts';
import { presentId, presentProfile } from '../../demo/present/work.ts';
import { addDays } from '../../domain/day.ts';
import { commandWords } from '../../labels/commandLine.ts';
import { alone } from '../../storage/connection/alone.ts';
import { wasWritten, writtenKeys } from '../../storage/door/writtenKeys.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { terminalLanguage } from '../language.ts';
import { foundDemoCity } from './foundDemoCity.ts';
import { onDay } from './onDay.ts';
import { giveBack } from './present/giveBack.ts';
import { reviewAgreements } from './present/agreements.ts';
import { seedMechanism } from './present/mechanism.ts';
import { lastPresentKey, seedPresentWork } from './present/work.ts';
import { sayInOwnWords } from './seedTexts.ts';
import { bringIn, takeBook } from './takeBook.ts';

const { cityCode } = presentCity;
/** The key of its first act, which keeps the day: what was cut short goes on with the rows of the day on which it began. */
const firstKey = 'seed-present-from-';

/** Done again it changes nothing. */
export async function seedPresent(store: Store, log: (line: string) => void): Promise<void> {
  await alone(store, 'seed-present', async () => {
    if (await wasWritten(store, cityCode, lastPresentKey)) return;
    const [begun] = await writtenKeys(store, firstKey);
    const today = begun?.slice(firstKey.length) ?? todayOf(store.clock);
    const days = presentDays(today);
    await foundDemoCity(onDay(store, days.from), presentCity, presentAccounts, log);
    const administrator = await actorNamed(store, cityCode, presentAdministrator);
    await setCityProfile(onDay(store, days.from), administrator, {
      key: `${firstKey}${today}`,
      profile: {
        id: presentId('profile'),
        ...presentProfile,
        completeFrom: days.from,
      },
    });
    await sayInOwnWords(onDay(store, days.from), {
      cityCode,
      administrator: presentAdministrator,
      publisher: presentPublisher,
      figures: presentFigures,
      texts: presentTexts.map((text) => [`seed-text-${text.textId}`, text]),
    });
    const plan = presentPlan(days);
    const files = plan.closed.length + plan.waiting.length;
    const tell = (n: number, file: string) =>
      log(commandWords('demoFile', terminalLanguage(), { n, of: files, file: `${presentCity.nameZh} ${file}` }));
    for (const [n, book] of plan.closed.entries()) {
      tell(n + 1, book.fileName);
      await takeBook(store, cityCode, book, reviewAgreements);
    }
    const { year, month, lastDay } = days.published;
    await seedMechanism(onDay(store, addDays(lastDay, 5), 2), plan.projects);
    const publisher = await actorNamed(store, cityCode, presentPublisher);
    const period = `${year}-${String(month).padStart(2, '0')}`;
    await publishBulletin(onDay(store, addDays(lastDay, 6)), publisher, { period, key: `seed-publish-${period}` });
    for (const [n, book] of plan.waiting.entries()) {
      tell(plan.closed.length + n + 1, book.fileName);
      await bringIn(store, cityCode, book);
    }
    await giveBack(store);
    await seedPresentWork(store, days, plan.projects);
  });
}
