import { parseArgs } from 'node:util';
import { actorNamed } from '../app/people/accounts.ts';
import { addExclusionRule } from '../app/exclusions/exclusionRules.ts';
import { setCityProfile } from '../app/offices/cityProfile.ts';
import { publishBulletin } from '../app/bulletin/publish.ts';
import { addToRegister } from '../app/companies/addToRegister.ts';
import { demoExclusions } from '../demo/exclusions.ts';
import { demoAccounts, demoCity, demoProfile, demoProfileDay } from '../demo/offices.ts';
import { demoFirms, demoRegisterDay } from '../demo/register/firms.ts';
import { demoWorkbooks } from '../demo/workbooks.ts';
import { commandWords } from '../labels/commandLine.ts';
import { publicationRows } from '../storage/bulletin/publications.ts';
import { alone } from '../storage/connection/alone.ts';
import { hasCity } from '../storage/offices/cities.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { withLedger } from './open.ts';
import { foundDemoCity } from './seeding/foundDemoCity.ts';
import { onDay } from './seeding/onDay.ts';
import { seedPresent } from './seeding/seedPresent.ts';
import { seedTexts } from './seeding/seedTexts.ts';
import { takeBook } from './seeding/takeBook.ts';
import { seedChains } from './seeding/seedChains.ts';
import { seedStock } from './seeding/seedStock.ts';
import { seedPursuits, seedPursuitsToday } from './seeding/seedPursuits.ts';

export const seed: Command = {
  usage: 'seed [--bare] [--demo]',
  does: 'loads the demo cities; --bare: the offices, codes and accounts of the first alone, to import the examples by hand; --demo: also into DATABASE_URL or beside another city',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { bare: { type: 'boolean' }, demo: { type: 'boolean' } },
    });
    if (positionals.length > 0) throw new WrongUsage('no arguments');
    return withLedger(io.err, async (store) => {
      if (!values.demo && (process.env['DATABASE_URL'] || (await hasCity(store, demoCity.cityCode)))) {
        io.err(commandWords('demoNotHere', terminalLanguage()));
        return 1;
      }
      await seedDemo(store, io.err, values.bare ?? false);
      if (values.bare) return 0;
      await seedPursuitsToday(store);
      await seedPresent(store, io.err);
      return 0;
    });
  },
};

/**
 * Loads the demo city through the use cases that a user's files go through, each file on the day it says. A seed that
 * was cut short goes on where it stopped; a second one that runs at the same time waits and then finds all done.
 */
export async function seedDemo(store: Store, log: (line: string) => void, bare = false): Promise<void> {
  await alone(store, 'seed', async () => {
    await foundDemoCity(onDay(store, '2021-01-01'), demoCity, demoAccounts, log);
    await seedTexts((day) => onDay(store, day));
    if (bare) return;
    await setExclusions(store);
    await seedChains(onDay(store, '2021-01-01'));
    const books = demoWorkbooks();
    for (const [n, book] of books.entries()) {
      log(commandWords('demoFile', terminalLanguage(), { n: n + 1, of: books.length, file: book.fileName }));
      await takeBook(store, demoCity.cityCode, book);
    }
    await seedPursuits(store, onDay);
    await fillRegister(store);
    await seedStock(store, onDay);
    await sayProfile(store);
    const publisher = await actorNamed(store, demoCity.cityCode, 'fabu');
    for (const [period, day] of [
      ['2022', '2023-01-31'],
      ['2023', '2024-01-31'],
    ] as const) {
      if (await published(store, period)) continue;
      await publishBulletin(onDay(store, day), publisher, { period, key: `seed-publish-${period}` });
    }
  });
}

/** On the first day; a key finds what was done before. */
async function setExclusions(store: Store): Promise<void> {
  const administrator = await actorNamed(store, demoCity.cityCode, 'guanli');
  for (const rule of demoExclusions)
    await addExclusionRule(onDay(store, '2021-01-01'), administrator, { key: `seed-rule-${rule.ruleId}`, rule });
}

/** The key finds what was done before. */
async function fillRegister(store: Store): Promise<void> {
  const enterer = await actorNamed(store, demoCity.cityCode, 'tianbao');
  await addToRegister(onDay(store, demoRegisterDay), enterer, { key: 'seed-register', said: demoFirms() });
}

/** Before the year that its growth is told of is published. */
async function sayProfile(store: Store): Promise<void> {
  const administrator = await actorNamed(store, demoCity.cityCode, 'guanli');
  await setCityProfile(onDay(store, demoProfileDay), administrator, { key: 'seed-profile', profile: demoProfile });
}

async function published(store: Store, period: string): Promise<boolean> {
  const { cityCode } = demoCity;
  const rows = await inScope(store, countingScope(cityCode), (tx) => publicationRows(tx, cityCode));
  return rows.some((row) => row.period === period);
}
