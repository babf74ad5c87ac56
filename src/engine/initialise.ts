import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from '../crypto/random.ts';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cleanEnvironment, identity } from './engineUser.ts';
import { engineUser } from './connection.ts';
import { EngineError } from './errors.ts';
import type { EngineFolder } from './engineFolder.ts';

/** Makes the database where there is none; refuses a folder that this PostgreSQL cannot open. */
export async function ensureInitialised(place: EngineFolder, unsafeNoSync: boolean): Promise<void> {
  removeUnfinished(place.cluster);
  if (!existsSync(place.cluster)) return initialise(place, unsafeNoSync);
  const versionFile = join(place.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    throw new EngineError('folder_is_not_a_database', `${place.cluster} exists and is not a PostgreSQL database.`);
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== String(place.binaries.major)) {
    throw new EngineError(
      'wrong_major_version',
      `${place.cluster} was written by PostgreSQL ${version}; the one to start is PostgreSQL ${place.binaries.major}.`,
    );
  }
}

/** Left by starts that were killed. An orphaned initdb may still be writing into one; it goes at the next start. */
function removeUnfinished(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(`${basename(cluster)}.unfinished-`)) continue;
    try {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
    } catch {
      // Still being written.
    }
  }
}

async function initialise(place: EngineFolder, unsafeNoSync: boolean): Promise<void> {
  // A killed initdb leaves a folder that blocks every later start, so it works beside and is renamed when complete.
  // The name is new each time: when only our process is killed, its initdb goes on in the old one.
  const unfinished = `${place.cluster}.unfinished-${randomUUID()}`;
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(place.passwordFile, { force: true });
  writeFileSync(place.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (place.account) {
    chownSync(unfinished, place.account.uid, place.account.gid);
    chownSync(place.passwordFile, place.account.uid, place.account.gid);
  }
  const locale = [...localeOf(place.binaries.major), '--lc-messages=C'];
  const access = ['--auth=scram-sha-256', `--username=${engineUser}`, `--pwfile=${place.passwordFile}`];
  const sync = unsafeNoSync ? ['--no-sync'] : [];
  const args = [
    '-D',
    unfinished,
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...locale,
    ...access,
    ...sync,
  ];
  try {
    await promisify(execFile)(place.binaries.initdb, args, {
      cwd: '/',
      env: cleanEnvironment,
      ...identity(place.account),
    });
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    const text = cause instanceof Error ? cause.message : String(cause);
    if (text.includes('No space left on device')) {
      throw new EngineError('disk_full', `The disk of ${place.cluster} is full.`, cause);
    }
    throw new EngineError('did_not_start', `The database could not be made:\n${text.slice(-2000)}`, cause);
  }
  renameSync(unfinished, place.cluster);
}

/** The builtin locale sorts and folds the same on every machine, whatever its C library; before 17 there is none. */
function localeOf(major: number): string[] {
  if (major >= 17) return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  return ['--locale=C', `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`];
}

export function readPassword(place: EngineFolder): string {
  try {
    return readFileSync(place.passwordFile, 'utf8').trim();
  } catch (cause) {
    throw new EngineError('password_lost', `${place.passwordFile} is missing or cannot be read.`, cause);
  }
}
