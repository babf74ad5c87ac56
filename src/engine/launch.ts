import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnvironment, identity } from './engineUser.ts';
import { whoAnswers } from './connection.ts';
import { EngineError } from './errors.ts';
import type { EngineFolder } from './engineFolder.ts';

/** Modest: a few users on one machine, and the same on a developer's laptop. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // A server with all its threads at work and a few commands beside it; one that is not used costs some kilobytes.
  max_connections: '200',
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  // The packaged PostgreSQL is built without it; saying so keeps plans the same everywhere.
  jit: 'off',
};

/** For data that nobody will miss: nothing waits for the disk, and no more is logged than a crash of one process needs. */
const forgetful = ['-F', '-c', 'full_page_writes=off', '-c', 'wal_level=minimal', '-c', 'max_wal_senders=0'];

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
  return address.port;
}

function logSize(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

export type Launch = 'ready' | 'folder_in_use' | 'port_in_use';

/** Starts PostgreSQL on the folder and waits until it answers. It outlives us: a crash of ours must not stop it. */
export async function launch(
  place: EngineFolder,
  port: number,
  password: string,
  unsafeNoSync: boolean,
): Promise<Launch> {
  if (logSize(place.logFile) > 10_000_000) renameSync(place.logFile, `${place.logFile}.1`);
  const alreadyLogged = logSize(place.logFile);
  const log = openSync(place.logFile, 'a', 0o600);
  // Root may hand over to the owner of the data, who must be able to write it without root the next time.
  if (place.account) fchownSync(log, place.account.uid, place.account.gid);
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const args = ['-D', place.cluster, ...options, ...(unsafeNoSync ? forgetful : [])];
  const child = spawn(place.binaries.postgres, args, {
    detached: true,
    cwd: '/',
    env: cleanEnvironment,
    stdio: ['ignore', log, log],
    ...identity(place.account),
  });
  closeSync(log);
  let ended: string | undefined;
  child.once('exit', (code, signal) => {
    ended = `exit status ${code ?? signal}`;
  });
  child.once('error', (error) => {
    ended = error.message;
  });
  child.unref();
  // Recovery after a crash may take minutes and must not be cut short: as long as it lives, we wait.
  while (ended === undefined) {
    if ((await whoAnswers(port, password, place.cluster)) === 'ours') return 'ready';
    await sleep(30);
  }
  return whyItEnded(ended, readFileSync(place.logFile).subarray(alreadyLogged).toString('utf8'), place);
}

function whyItEnded(ended: string, logged: string, place: EngineFolder): Exclude<Launch, 'ready'> {
  if (/lock file ".*" already exists|shared memory block .* is still in use/.test(logged)) return 'folder_in_use';
  if (/could not bind .*: Address already in use/.test(logged)) return 'port_in_use';
  if (logged.includes('No space left on device')) {
    throw new EngineError('disk_full', `The disk of ${place.cluster} is full.`);
  }
  if (/has wrong ownership|Permission denied/.test(logged)) {
    throw new EngineError('folder_of_another_user', `The engine may not open ${place.cluster}:\n${logged.trim()}`);
  }
  throw new EngineError('did_not_start', `PostgreSQL ended while starting (${ended}):\n${logged.slice(-2000).trim()}`);
}
