// Opens the ledger for a command: the embedded engine (or DATABASE_URL), migrated, and closed again afterwards.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorWords } from '../labels/keeping/anchors.ts';
import { type Anchors, openAnchors, type TellAnchor } from '../blobs/anchor/anchors.ts';
import { beginAnchors } from '../app/keeping/beginAnchors.ts';
import { type AnchorPlaces, anchorPlaces } from '../blobs/anchor/places.ts';
import { openEngine } from '../engine/openEngine.ts';
import { migrate } from '../storage/migrate.ts';
import { takeIn } from '../storage/keeping/record/recording.ts';
import { openPool } from '../storage/pool.ts';
import { openStore, type Store } from '../storage/store.ts';
import { WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** DATA_DIR, or `data` beside the program. */
export function dataDir(): string {
  return resolve(process.env['DATA_DIR'] || `${root}/data`);
}

export interface Opening {
  /** False leaves the schema as it is: a restore first builds the one its backup was made of. */
  readonly migrated?: boolean;
  /** False for who only looks: nothing is written down of heads, and no file of them is made. */
  readonly anchored?: boolean;
}

export const placesOfHeads = (): AnchorPlaces => anchorPlaces(dataDir(), process.env);

export async function openLedger(
  log: (line: string) => void,
  opening: Opening = {},
): Promise<{ store: Store; anchors: Anchors; close: () => Promise<void> }> {
  const tell: TellAnchor = (news, detail) => log(anchorWords(news, terminalLanguage(), detail));
  // What the environment names wrongly is told before anything is started.
  const anchors = openAnchors(placesOfHeads(), tell);
  const databaseUrl = process.env['DATABASE_URL'];
  const engine = await openEngine({ dataDir: dataDir(), log, ...(databaseUrl ? { databaseUrl } : {}) });
  const pool = openPool(engine.url, (error) => log(error.message));
  const close = async (): Promise<void> => {
    await pool.close();
    await anchors.close();
    await engine.stop();
  };
  try {
    const { migrated = true, anchored = migrated } = opening;
    if (migrated) await migrate(pool.pg);
    const looking = await openStore(pool);
    if (!anchored) return { store: looking, anchors, close };
    const store = { ...looking, witness: anchors.note };
    await beginAnchors(store, anchors, tell);
    for (const { cityCode: city, chain } of await takeIn(store)) tell('taken_in', { city, chain });
    return { store, anchors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function withLedger<T>(
  log: (line: string) => void,
  work: (store: Store, anchors: Anchors) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const { store, anchors, close } = await openLedger(log, opening);
  try {
    return await work(store, anchors);
  } finally {
    await close();
  }
}

/** The city named, or the only one there is. */
export async function cityOf(store: Store, named: string | undefined): Promise<string> {
  const cities = await store.pool.db.selectFrom('city').select('city_code').orderBy('city_code').execute();
  const found = named ? cities.find((c) => c.city_code === named) : cities.length === 1 ? cities[0] : undefined;
  if (found) return found.city_code;
  throw new WrongUsage(`--city CODE: ${cities.map((c) => c.city_code).join(', ') || 'no city yet'}`);
}
