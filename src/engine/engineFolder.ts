import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sha256Of } from '../crypto/fingerprint.ts';
import { type EngineUser, accountForEngine, canReach, runningAsRoot } from './engineUser.ts';
import { type Binaries, locateBinaries } from './binaries.ts';
import { EngineError } from './errors.ts';
import { systemBinaries } from './systemBinaries.ts';

/** Where one engine lives: everything the other files of this folder need to know. */
export type EngineFolder = {
  /** The database itself (PostgreSQL's data directory). */
  cluster: string;
  passwordFile: string;
  logFile: string;
  /** Who is using the engine: one file per process. */
  users: string;
  account: EngineUser | undefined;
  binaries: Binaries;
};

/** Where root puts what the engine's account cannot reach in the checkout or the data folder. */
const systemFolder = '/var/lib/yiwang';

/** Kept in the data folder when the database had to go elsewhere, so that every later start finds it there. */
const pointerName = 'postgres.location';

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new EngineError('folder_not_reachable', `The data folder ${folder} cannot be made or written.`, cause);
  }
}

/** Started once as root or as somebody else: say so, before PostgreSQL says it in terms of permissions. */
function refuseAnothersDatabase(dataDir: string): void {
  const owner = statSync(join(dataDir, 'postgres'), { throwIfNoEntry: false })?.uid;
  if (runningAsRoot() || owner === undefined || owner === process.getuid?.()) return;
  throw new EngineError(
    'folder_of_another_user',
    `The database in ${dataDir} belongs to another account (uid ${owner}).`,
  );
}

/** The folder that holds the database, as far as earlier starts have settled it. */
export function engineHome(dataDir: string): string {
  const pointer = join(dataDir, pointerName);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir;
}

function engineFolder(dataDir: string, account: EngineUser | undefined, log: (line: string) => void): string {
  const pointer = join(dataDir, pointerName);
  if (existsSync(pointer)) return engineHome(dataDir);
  if (canReach(dataDir, account)) return dataDir;
  const name = `${basename(dataDir)}-${sha256Of(dataDir).slice(0, 8)}`;
  const elsewhere = join(systemFolder, name);
  makeFolder(elsewhere);
  if (!canReach(elsewhere, account)) {
    throw new EngineError(
      'folder_not_reachable',
      `The account ${account?.name} reaches neither ${dataDir} nor ${elsewhere}.`,
    );
  }
  writeFileSync(pointer, `${elsewhere}\n`);
  log(`The account ${account?.name} cannot reach ${dataDir}: the database is kept in ${elsewhere}`);
  return elsewhere;
}

/** The major version that wrote the database, where there is one. */
function writtenBy(cluster: string): number | undefined {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

/** `which`: `embedded` for the packaged PostgreSQL, `system` or a folder for an installed one. */
export function findPlace(dataDir: string, log: (line: string) => void, which = 'embedded'): EngineFolder {
  const given = resolve(dataDir);
  refuseAnothersDatabase(given);
  makeFolder(given);
  const account = accountForEngine(join(given, 'postgres'));
  if (account === 'none') throw new EngineError('no_account_to_run_as', 'The engine needs an account of its own.');
  const folder = engineFolder(given, account, log);
  makeFolder(folder);
  const users = join(folder, 'postgres.users');
  makeFolder(users);
  const cluster = join(folder, 'postgres');
  const binaries =
    which === 'embedded'
      ? locateBinaries(account, account ? systemFolder : folder, log)
      : systemBinaries(which, writtenBy(cluster), account);
  return {
    cluster,
    passwordFile: join(folder, 'postgres.password'),
    logFile: join(folder, 'postgres.log'),
    users,
    account,
    binaries,
  };
}
