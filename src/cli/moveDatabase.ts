// Another database in one command: what lies in the present one is copied whole into an empty one and checked there. The
// present one stays as it is.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandWords } from '../labels/commandLine.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { dataDir } from './open.ts';

export const moveDatabase: Command = {
  usage: 'move-database URL',
  does: 'copies the whole ledger from the present database (the embedded one, or DATABASE_URL) into an empty PostgreSQL 15-18 and checks it there',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [url] = positionals;
    if (positionals.length !== 1 || !url || !/^postgres(ql)?:\/\//.test(url))
      throw new WrongUsage('one URL, such as postgres://user:password@host/database');
    const file = join(dataDir(), `move-${process.pid}.backup.gz`);
    try {
      const saved = await backupCommand.run([file], io);
      if (saved !== 0) return saved;
      // Files of evidence lie where they lay: beside the data or in S3, whatever database names them.
      process.env['DATABASE_URL'] = url;
      const restored = await restoreCommand.run([file], io);
      if (restored === 0) io.out(commandWords('databaseMoved', terminalLanguage()));
      return restored;
    } finally {
      await rm(file, { force: true });
    }
  },
};
