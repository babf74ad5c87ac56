import { parseArgs } from 'node:util';
import { actorNamed, createAccount } from '../app/people/accounts.ts';
import { addExclusionRule } from '../app/exclusions/exclusionRules.ts';
import { setCityProfile } from '../app/offices/cityProfile.ts';
import { foundCity } from '../app/offices/foundCity.ts';
import { applyImport } from '../app/imports/apply.ts';
import { previewImport } from '../app/imports/preview.ts';
import { publishBulletin } from '../app/bulletin/publish.ts';
import { addToRegister } from '../app/companies/addToRegister.ts';
import { verify } from '../app/verification/verify.ts';
import { demoExclusions } from '../demo/exclusions.ts';
import { demoAccounts, demoCity, demoPassword, demoProfile, demoProfileDay } from '../demo/offices.ts';
import { demoFirms, demoRegisterDay } from '../demo/register/firms.ts';
import { type DemoWorkbook, demoWorkbooks } from '../demo/workbooks.ts';
import { writeDemoWorkbook } from '../demo/writeExampleFiles.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/people/role.ts';
import { commandWords } from '../labels/commandLine.ts';
import { publicationRows } from '../storage/bulletin/publications.ts';
import { alone } from '../storage/connection/alone.ts';
import { wasWritten } from '../storage/door/writtenKeys.ts';
import { hasCity } from '../storage/offices/cities.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { withLedger } from './open.ts';
import { seedTexts } from './seeding/seedTexts.ts';
import { seedChains } from './seeding/seedChains.ts';
import { seedPursuits, seedPursuitsToday } from './seeding/seedPursuits.ts';

export const seed: Command = {
  usage: 'seed [--bare] [--demo]',
  does: 'loads the demo city; --bare: its offices, codes and accounts alone, to import the examples by hand; --demo: also into DATABASE_URL or beside another city',
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
      if (!values.bare) await seedPursuitsToday(store);
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
    await foundDemo(store, log);
    await seedTexts((day) => onDay(store, day));
    if (bare) return;
    await setExclusions(store);
    await seedChains(onDay(store, '2021-01-01'));
    const books = demoWorkbooks();
    for (const [n, book] of books.entries()) {
      log(commandWords('demoFile', terminalLanguage(), { n: n + 1, of: books.length, file: book.fileName }));
      await takeIn(onDay(store, book.recordedOn), book);
    }
    await seedPursuits(store, onDay);
    await fillRegister(store);
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

async function foundDemo(store: Store, log: (line: string) => void): Promise<void> {
  const early = onDay(store, '2021-01-01');
  if (await foundCity(early, demoCity)) log(commandWords('demoCity', terminalLanguage(), { city: demoCity.nameZh }));
  const idOf = new Map<string, string>(demoCity.offices.map((o) => [o.code, o.id]));
  for (const account of demoAccounts) {
    const grants = account.roles.map(({ role, office }) => ({ role, officeId: idOf.get(office) ?? '' }));
    const { username, name } = account;
    const request = { cityCode: demoCity.cityCode, username, name, password: demoPassword, grants, demo: true };
    await createAccount(early, request).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.breaches[0]?.law === 'username_taken')) throw error;
    });
  }
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

async function takeIn(store: Store, book: DemoWorkbook): Promise<void> {
  const key = `seed-${book.fileName}`;
  if (await wasWritten(store, demoCity.cityCode, `${key}-verify`)) return;
  const [enterer, verifier] = [
    await actorNamed(store, demoCity.cityCode, book.accountUsername),
    await actorNamed(store, demoCity.cityCode, book.verifierUsername),
  ];
  const importId = (await appliedBefore(store, book.fileName)) ?? (await importBook(store, enterer, book, key));
  await verify(onDay(store, book.recordedOn, 1), verifier, {
    key: `${key}-verify`,
    decision: 'verified',
    of: { importId },
  });
}

async function importBook(store: Store, enterer: Actor, book: DemoWorkbook, key: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  await writeDemoWorkbook(book, (bytes) => void chunks.push(bytes));
  const officeId = enterer.grants.find((g) => g.role === 'enter')?.officeId ?? '';
  const preview = await previewImport(store, enterer, {
    fileName: book.fileName,
    bytes: Buffer.concat(chunks),
    officeId,
  });
  if (preview.reading.counts.refused > 0)
    throw new Error(`${book.fileName}: ${preview.reading.counts.refused} rows of the demo are refused`);
  await applyImport(store, enterer, { importId: preview.id, key, undecided: 'import' });
  return preview.id;
}

/** A file that was applied before the seed was cut short. */
async function appliedBefore(store: Store, fileName: string): Promise<string | undefined> {
  const row = await inScope(store, countingScope(demoCity.cityCode), (tx) =>
    tx
      .selectFrom('import')
      .select('id')
      .where('file_name', '=', fileName)
      .where('state', '=', 'applied')
      .executeTakeFirst(),
  );
  return row?.id;
}

async function published(store: Store, period: string): Promise<boolean> {
  const { cityCode } = demoCity;
  const rows = await inScope(store, countingScope(cityCode), (tx) => publicationRows(tx, cityCode));
  return rows.some((row) => row.period === period);
}

/** A store whose clock shows ten in the morning (Asia/Shanghai) of a day: only a seed may say when it was recorded. */
function onDay(store: Store, day: string, hoursLater = 0): Store {
  return { ...store, time: undefined, clock: () => new Date(Date.parse(`${day}T02:00:00Z`) + hoursLater * 3_600_000) };
}
