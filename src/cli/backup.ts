import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { carryFiles } from '../app/evidence/carryFiles.ts';
import { damagedFiles } from '../app/evidence/sweepFiles.ts';
import { faultsOf } from '../app/keeping/doctor.ts';
import { examineRestored } from '../app/keeping/examineRestored.ts';
import { rebuild as rebuildDerived } from '../app/keeping/rebuild.ts';
import { cityCodes } from '../storage/offices/cities.ts';
import { backup as backUp } from '../storage/keeping/backup.ts';
import { restore as restoreFrom } from '../storage/keeping/restore.ts';
import { commandWords } from '../labels/commandLine.ts';
import type { ByteStore } from '../blobs/byteStore.ts';
import { diskBytes } from '../blobs/diskBytes.ts';
import { openEvidence } from '../blobs/openEvidence.ts';
import { believeNow } from '../app/keeping/clockGuard.ts';
import type { Store } from '../storage/store.ts';
import { type Command, type Io, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { findingLines } from './findingLines.ts';
import { headLines } from './headLines.ts';
import { dataDir, withLedger } from './open.ts';

const language = terminalLanguage();

export const backupCommand: Command = {
  usage: 'backup FILE [--files FOLDER]',
  does: 'writes the whole ledger to a new file while others work on, and the bytes of evidence to a folder',
  run: (args, io) =>
    withLedger(io.err, async (store) => {
      const { file, files } = fileAndFolder(args);
      const { rows, heads } = await backUp(store.pool.pg, file);
      io.err(`${Object.values(rows).reduce((sum, n) => sum + n, 0)} rows`);
      for (const line of headLines(heads)) io.err(line);
      const { bytes } = openEvidence(dataDir(), process.env);
      if (files) return carry(store, bytes, files, 'out', io);
      if (rows['file']) io.err(commandWords('filesNotCarried', language, { n: rows['file'], where: bytes.where }));
      return 0;
    }),
};

export const restoreCommand: Command = {
  usage: 'restore FILE [--files FOLDER]',
  does: 'fills an empty database from a backup, holds it against the heads that the backup names, and ends with doctor',
  run: (args, io) =>
    withLedger(
      io.err,
      async (store, anchors) => {
        const { file, files } = fileAndFolder(args);
        const { rows, heads } = await restoreFrom(store.pool.pg, file);
        await rebuildDerived(store);
        io.err(`${Object.values(rows).reduce((sum, n) => sum + n, 0)} rows`);
        believeNow(dataDir());
        io.err(commandWords('restoredAt', language, { at: new Date().toISOString() }));
        const { bytes } = openEvidence(dataDir(), process.env);
        const carried = files ? await carry(store, bytes, files, 'in', io) : 0;
        await sayMissing(store, bytes, io);
        const findings = await examineRestored(store, { heads, from: basename(file) }, { bytes, anchors });
        const faults = faultsOf(findings);
        for (const line of findingLines(findings)) io.out(line);
        io.err(
          commandWords(faults.length > 0 ? 'restoredWithFindings' : 'restoredSound', language, { n: faults.length }),
        );
        return faults.length > 0 ? 1 : carried;
      },
      { migrated: false },
    ),
};

export const rebuildCommand: Command = {
  usage: 'rebuild',
  does: 'makes everything that is derived from the entries anew',
  run: (_args, io) =>
    withLedger(io.err, async (store) => {
      await rebuildDerived(store);
      return 0;
    }),
};

function fileAndFolder(args: readonly string[]): { file: string; files: string | undefined } {
  const options = { files: { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const file = positionals[0];
  if (!file || positionals.length > 1) throw new WrongUsage('one FILE');
  return { file, files: values.files && resolve(values.files) };
}

/** What the folder has already is not copied again. */
async function carry(store: Store, bytes: ByteStore, folder: string, way: 'in' | 'out', io: Io): Promise<number> {
  const beside = diskBytes(folder);
  const [from, to] = way === 'out' ? [bytes, beside] : [beside, bytes];
  const incoming = way === 'out' ? join(folder, 'incoming') : openEvidence(dataDir(), process.env).incoming;
  const { copied, failed } = await carryFiles(store, from, to, incoming);
  io.err(commandWords('filesCarried', language, { n: copied, where: to.where }));
  for (const place of failed) io.err(place);
  return failed.length === 0 ? 0 : 1;
}

/** In words besides what doctor finds, because the cure is a folder to copy. */
async function sayMissing(store: Store, bytes: ByteStore, io: Io): Promise<void> {
  const cities = await cityCodes(store);
  const damaged = (await Promise.all(cities.map((city) => damagedFiles(store, bytes, city)))).flat();
  if (damaged.length > 0) {
    io.err(commandWords('filesMissing', language, { n: damaged.length, where: bytes.where }));
    for (const place of damaged.slice(0, 20)) io.err(place);
  }
}
