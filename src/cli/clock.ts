import { parseArgs } from 'node:util';
import { acceptClock } from '../app/keeping/clockGuard.ts';
import { commandWords } from '../labels/commandLine.ts';
import { refusalText } from '../labels/refusals.ts';
import { refuse } from '../domain/refusal.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { dataDir, withLedger } from './open.ts';

const language = terminalLanguage();

export const clock: Command = {
  usage: 'clock [--accept REASON]',
  does: 'says whether the clock is believed; --accept: where writes are refused and you have checked that the clock is right, says why, and writes go on',
  run(args, io) {
    const { accept: reason } = parseArgs({ args: [...args], options: { accept: { type: 'string' } } }).values;
    if (reason !== undefined && reason.trim() === '') throw new WrongUsage('--accept REASON');
    return withLedger(io.err, async (store) => {
      const { time } = store;
      const at = new Date().toISOString();
      const breach = await time?.breach();
      if (!time || !breach) {
        io.out(commandWords('clockBelieved', language, { at }));
        return 0;
      }
      if (reason === undefined) {
        io.out(`${breach.law}: ${refusalText(breach, language)}`);
        return 1;
      }
      await acceptClock(store, dataDir(), reason.trim());
      const left = await time.breach();
      if (left) refuse(left.law, undefined, left.detail);
      io.out(commandWords('clockAccepted', language, { at }));
      return 0;
    });
  },
};
