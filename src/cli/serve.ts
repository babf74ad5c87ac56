import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { ensureWebBundle } from '../../scripts/build-web.ts';
import { hasDemoAccounts } from '../app/people/accounts.ts';
import { openSetupCode } from '../app/offices/setupCode.ts';
import { openProvider } from '../app/people/provider/provider.ts';
import { providerSettings } from '../app/people/provider/settings.ts';
import { troubles } from '../app/keeping/troubles.ts';
import { warmRegister } from '../app/companies/registerIndex.ts';
import { commandWords } from '../labels/commandLine.ts';
import { refusalText } from '../labels/refusals.ts';
import { buildServer } from '../server/buildServer.ts';
import { keepLightsBeside } from '../app/lights/keepLights.ts';
import { keepEvidence } from '../app/evidence/keepEvidence.ts';
import { openEvidence } from '../blobs/openEvidence.ts';
import { openKeys } from '../blobs/serverKeys.ts';
import { writtenKeys } from '../storage/door/writtenKeys.ts';
import { hasCity } from '../storage/offices/cities.ts';
import type { Store } from '../storage/store.ts';
import { announce, demoSignIn } from './announce.ts';
import type { Command, Io } from './command.ts';
import { mayLoadDemo, standingDemo, type Start } from './demoRule.ts';
import { terminalLanguage } from './language.ts';
import { dataDir, engineLine, openLedger } from './open.ts';
import { seedDemo } from './seed.ts';
import { lastPresentKey } from './seeding/present/work.ts';
import { seedPresent } from './seeding/seedPresent.ts';
import { seedPursuitsToday } from './seeding/seedPursuits.ts';

const language = terminalLanguage();
/** The key of the last act of the first demo city. */
const lastSeedKey = 'seed-publish-2023';

export const serve: Command = {
  usage:
    'serve [--demo | --no-demo] (PORT, HOST, DATA_DIR, DATABASE_URL, YIWANG_ENGINE, YIWANG_DISK_…, YIWANG_SECRET_KEY, YIWANG_CRYPTO, S3_… and CLAMD from the environment)',
  does: 'starts the database and the server, and runs until it is stopped',
  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { demo: { type: 'boolean' } }, allowNegative: true });
    const host = process.env['HOST'] || '127.0.0.1';
    const port = Number(process.env['PORT'] || 8080);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      io.err(commandWords('portMalformed', language, { port: process.env['PORT'] ?? '' }));
      return 1;
    }
    // Before anything is started: what cannot be used is told at once.
    const named = providerSettings(process.env);
    const provider = named && openProvider(named);
    const start: Start = {
      host,
      databaseUrl: process.env['DATABASE_URL'],
      publicUrl: process.env['YIWANG_PUBLIC_URL'],
      demo: values.demo,
    };
    const stopped = stopSignal();
    // The page is built while the database starts.
    const [webRoot, ledger] = await Promise.all([ensureWebBundle(io.err), openLedger(io.err, { serving: true })]);
    try {
      if (standingDemo(start) === 'refuse' && (await hasDemoAccounts(ledger.store))) {
        io.err(commandWords('demoReached', language, { host }));
        return 1;
      }
      const seeding = seedIfNew(ledger.store, start, io);
      if ((await Promise.race([seeding, stopped.then(() => 'stopped')])) === 'stopped') {
        // What is half loaded goes on at the next start.
        seeding.catch(() => {});
        return 0;
      }
      const demo = await demoSignIn(ledger.store);
      const demoFor = start.demo ? 'everyone' : 'this_machine';
      const { secrets: vault } = await openKeys(dataDir(), process.env);
      const evidence = openEvidence(dataDir(), process.env);
      const setup = (await hasCity(ledger.store)) ? undefined : openSetupCode();
      const app = await buildServer({
        store: ledger.store,
        vault,
        evidence,
        webRoot,
        setup,
        demo,
        demoFor,
        provider,
        log: io.err,
      });
      const url = await listen(app, host, port, io);
      if (url === undefined) return 1;
      await announce(ledger.store, { url, demo, setup }, io);
      for (const { breach } of await troubles(ledger.store)) io.err(refusalText(breach, language));
      io.err(engineLine(ledger.engine));
      if (demo && standingDemo(start) === 'warn') io.err(commandWords('demoOpen', language, { url }));
      // It is read at the first question at the latest; what goes wrong here is told then.
      warmRegister(ledger.store).catch(() => {});
      const endKeeping = keepEvidence(ledger.store, evidence, io.err);
      const endLights = keepLightsBeside(ledger.store, io.err);
      await stopped;
      io.err(commandWords('stopping', language));
      await close(app);
      await Promise.all([endKeeping(), endLights()]);
      return 0;
    } finally {
      await ledger.close();
    }
  },
};

/** Resolves at the first request to stop; a second one ends the process at once. */
function stopSignal(): Promise<unknown> {
  const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  void asked.then(() => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
  });
  return asked;
}

async function listen(app: FastifyInstance, host: string, port: number, io: Io): Promise<string | undefined> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') io.err(commandWords('portTaken', language, { port, next: port + 1 }));
    else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') io.err(commandWords('hostUnusable', language, { host }));
    else throw error;
    await app.close();
    return undefined;
  }
}

/**
 * Fills an empty database with the demo where it may; of what a start before this one began the rest is done. A city that is
 * whole is let alone: its keys may stand for what an earlier release said.
 */
async function seedIfNew(store: Store, start: Start, io: Io): Promise<void> {
  if (!mayLoadDemo(start)) return;
  const seeds = await writtenKeys(store, 'seed-');
  if (seeds.length === 0 && (await hasCity(store))) return;
  const year = async () => {
    await seedDemo(store, io.err);
    await seedPursuitsToday(store);
  };
  await Promise.all([
    seeds.includes(lastSeedKey) ? undefined : year(),
    seeds.includes(lastPresentKey) ? undefined : seedPresent(store, io.err),
  ]);
}

/** Lets requests finish for ten seconds, then closes their connections. */
async function close(app: FastifyInstance): Promise<void> {
  const patience = setTimeout(() => app.server.closeAllConnections(), 10_000);
  await app.close();
  clearTimeout(patience);
}
