import { parseArgs } from 'node:util';
import { rebuild as rebuildDerived } from '../app/rebuild.ts';
import { backup as backUp, restore as restoreFrom } from '../storage/backup.ts';
import { type Command, WrongUsage } from './command.ts';
import { withLedger } from './open.ts';

export const backup: Command = {
  usage: 'backup FILE',
  does: 'writes the whole ledger to a new file while others work on',
  run: (args, io) =>
    withLedger(io.err, async (store) => {
      const rows = await backUp(store.pool.pg, oneFile(args));
      io.err(`${Object.values(rows).reduce((sum, n) => sum + n, 0)} rows`);
      return 0;
    }),
};

export const restore: Command = {
  usage: 'restore FILE',
  does: 'fills an empty database from a backup',
  run: (args, io) =>
    withLedger(
      io.err,
      async (store) => {
        const rows = await restoreFrom(store.pool.pg, oneFile(args));
        await rebuildDerived(store);
        io.err(`${Object.values(rows).reduce((sum, n) => sum + n, 0)} rows`);
        return 0;
      },
      { migrated: false },
    ),
};

export const rebuild: Command = {
  usage: 'rebuild',
  does: 'makes everything that is derived from the entries anew',
  run: (_args, io) =>
    withLedger(io.err, async (store) => {
      await rebuildDerived(store);
      return 0;
    }),
};

function oneFile(args: readonly string[]): string {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const file = positionals[0];
  if (!file || positionals.length > 1) throw new WrongUsage('one FILE');
  return file;
}
