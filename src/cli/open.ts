// Opens the ledger for a command: the embedded engine (or DATABASE_URL), migrated, and closed again afterwards.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandWords } from '../labels/commandLine.ts';
import { roomWords } from '../labels/keeping/diskRoom.ts';
import { anchorWords } from '../labels/keeping/anchors.ts';
import { type Anchors, openAnchors, type TellAnchor } from '../blobs/anchor/anchors.ts';
import { beginAnchors } from '../app/keeping/beginAnchors.ts';
import { type AnchorPlaces, anchorPlaces } from '../blobs/anchor/places.ts';
import { openClockGuard } from '../app/keeping/clockGuard.ts';
import { openRoomGuard, type TellRoom } from '../blobs/guard/roomGuard.ts';
import { roomRule } from '../blobs/guard/roomSettings.ts';
import { engineHome } from '../engine/engineFolder.ts';
import { type Engine, openEngine } from '../engine/openEngine.ts';
import { cityCodes } from '../storage/offices/cities.ts';
import { migrate } from '../storage/migrate.ts';
import { takeIn } from '../storage/keeping/record/recording.ts';
import { openPool } from '../storage/connection/pool.ts';
import { openStore, type Store } from '../storage/store.ts';
import { WrongUsage } from './command.ts';
import { openKeys } from '../blobs/serverKeys.ts';
import { terminalLanguage } from './language.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** DATA_DIR, or `data` beside the program. */
export function dataDir(): string {
  return resolve(process.env['DATA_DIR'] || `${root}/data`);
}

export interface Opening {
  /** Where the time is not the machine's. */
  readonly clock?: () => Date;
  /** False leaves the schema as it is: a restore first builds the one its backup was made of. */
  readonly migrated?: boolean;
  /** False for who only looks: nothing is written down of heads, and no file of them is made. */
  readonly anchored?: boolean;
  /** Serves others, and so keeps a reserve on the disk. */
  readonly serving?: boolean;
}

export const placesOfHeads = (): AnchorPlaces => anchorPlaces(dataDir(), process.env);

export async function openLedger(
  log: (line: string) => void,
  opening: Opening = {},
): Promise<{ store: Store; anchors: Anchors; engine: Engine; close: () => Promise<void> }> {
  const tell: TellAnchor = (news, detail) => log(anchorWords(news, terminalLanguage(), detail));
  // What the environment names wrongly is told before anything is started.
  const anchors = openAnchors(placesOfHeads(), tell);
  const { marker, secrets } = await openKeys(dataDir(), process.env);
  const databaseUrl = process.env['DATABASE_URL'];
  const room = openRoomGuard({ folders: await foldersOfData(databaseUrl), rule: roomRule(process.env) });
  const said: TellRoom = (news, detail) => log(roomWords(news, terminalLanguage(), detail));
  // Before the database, which may find no room to start in.
  const keeping = opening.serving ? await room.keep(said) : undefined;
  const which = process.env['YIWANG_ENGINE'] || 'embedded';
  const engine = await openEngine({ dataDir: dataDir(), databaseUrl, which, log });
  const pool = openPool(engine.url, (error) => log(error.message));
  const close = async (): Promise<void> => {
    await pool.close();
    await anchors.close();
    await engine.stop();
    await keeping?.end();
  };
  try {
    const { migrated = true, anchored = migrated } = opening;
    if (migrated) await migrate(pool.pg);
    const opened = await openStore(pool, opening.clock);
    const guarded = { ...opened, room, marker, secrets };
    const looking = migrated ? { ...guarded, time: await openClockGuard(opened, dataDir()) } : guarded;
    if (!anchored) return { store: looking, anchors, engine, close };
    const store = { ...looking, witness: anchors.note };
    await beginAnchors(store, anchors, tell);
    for (const { cityCode: city, chain } of await takeIn(store)) tell('taken_in', { city, chain });
    return { store, anchors, engine, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the embedded database lies, and what lies beside it; of one that somebody else runs only the latter. */
async function foldersOfData(databaseUrl: string | undefined): Promise<[string, ...string[]]> {
  const beside = dataDir();
  await mkdir(beside, { recursive: true, mode: 0o755 });
  const own = databaseUrl ? beside : engineHome(beside);
  return own === beside ? [beside] : [own, beside];
}

export async function withLedger<T>(
  log: (line: string) => void,
  work: (store: Store, anchors: Anchors, engine: Engine) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const { store, anchors, engine, close } = await openLedger(log, opening);
  try {
    return await work(store, anchors, engine);
  } finally {
    await close();
  }
}

/** The city named, or the only one there is. */
export async function namedCity(store: Store, named: string | undefined): Promise<string> {
  const cities = await cityCodes(store);
  const found = named ? cities.find((code) => code === named) : cities.length === 1 ? cities[0] : undefined;
  if (found) return found;
  throw new WrongUsage(`--city CODE: ${cities.join(', ') || 'no city yet'}`);
}

/** Which database runs, and what is to be known of it. */
export function engineLine({ embedded, runs: { version, from } }: Engine): string {
  const kind = !embedded ? 'foreignEngine' : from === undefined ? 'embeddedEngine' : 'systemEngine';
  return commandWords(kind, terminalLanguage(), { version, from: from ?? '' });
}
