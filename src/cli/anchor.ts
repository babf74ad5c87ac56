import { parseArgs } from 'node:util';
import type { Head } from '../domain/keeping/head.ts';
import { acceptAnchors } from '../app/keeping/beginAnchors.ts';
import { currentHeads } from '../storage/keeping/heads.ts';
import { type Command, WrongUsage } from './command.ts';
import { headLines } from './headLines.ts';
import { withLedger } from './open.ts';

export const anchor: Command = {
  usage: 'anchor [--accept REASON]',
  does: 'prints the heads of the chains; --accept: where the record of heads is gone, or contradicts the ledger, and that is right, says why and begins it anew',
  run(args, io) {
    const { accept: reason } = parseArgs({ args: [...args], options: { accept: { type: 'string' } } }).values;
    if (reason !== undefined && reason.trim() === '') throw new WrongUsage('--accept REASON');
    const print = (heads: readonly Head[]) => {
      for (const line of headLines(heads)) io.out(line);
      return 0;
    };
    return withLedger(
      io.err,
      async (store, anchors) =>
        print(reason === undefined ? await currentHeads(store.pool.db) : await acceptAnchors(store, anchors, reason)),
      { anchored: false },
    );
  },
};
