// Verifies published files without a ledger: on any machine, by whoever has them.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reportLines, unfolded, verdictOfAll } from '../../labels/bulletin/verifyReport.ts';
import { shortFingerprint } from '../../proof/file.ts';
import { isSound, report, textOfFile } from '../../proof/report.ts';
import { type Command, WrongUsage } from '../command.ts';

export const verifyFiles: Command = {
  usage: 'verify FILE.html... [KEYS.json] [OFFICE.json] [--list] [--json]',
  does: 'verifies published bulletins by their own proof, with the list of keys and the key of an office where they are given; --list prints every number with its sentence',
  async run(args, io) {
    const files = args.filter((arg) => arg !== '--json' && arg !== '--list');
    if (files.length === 0 || files.some((file) => file.startsWith('-'))) throw new WrongUsage('FILE.html');
    const given = files.map(async (file) => ({ name: basename(file), text: textOfFile(await readFile(file)) }));
    const found = report(await Promise.all(given));
    if (args.includes('--json')) {
      const told = found.files.map(({ rows: _rows, facts: _facts, page: _page, ...file }) => file);
      io.out(JSON.stringify({ ...found, files: told }, null, 2));
    } else {
      const lines = unfolded(reportLines(found, shortFingerprint), args.includes('--list'));
      for (const line of [verdictOfAll(found), '', ...lines]) io.out(line);
    }
    return isSound(found) ? 0 : 1;
  },
};
