import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The account the engine runs as. Without one it runs as we do. */
export type EngineUser = { name: string; uid: number; gid: number };

export function runningAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** PostgreSQL wants a row in passwd for its uid: it looks its own name up at the start. */
function accounts(): EngineUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map((fields) => ({ name: fields[0] ?? '', uid: Number(fields[2]), gid: Number(fields[3]) }));
}

/**
 * PostgreSQL refuses to run as root, so root hands it to whoever already owns the database (data made by an ordinary
 * user and later started as root), else to `postgres`, else to `nobody`.
 */
export function accountForEngine(databaseFolder: string): EngineUser | undefined | 'none' {
  if (!runningAsRoot()) return undefined;
  const known = accounts();
  const owner = statSync(databaseFolder, { throwIfNoEntry: false })?.uid ?? 0;
  return (
    known.find((account) => account.uid === owner && owner !== 0) ??
    known.find((account) => account.name === 'postgres') ??
    known.find((account) => account.name === 'nobody') ??
    'none'
  );
}

/** Only the kernel knows whether an account gets through every folder of a path, so ask it as that account. */
export function canReach(folder: string, account: EngineUser | undefined): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { cwd: '/', ...identity(account) }).status === 0;
}

export function identity(account: EngineUser | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Nothing is inherited: a LANG or a PGDATA of the shell must not reach the engine. */
export const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
