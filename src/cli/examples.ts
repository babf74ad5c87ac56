import { parseArgs } from 'node:util';
import { writeExampleFiles } from '../demo/writeExampleFiles.ts';
import { type Command, WrongUsage } from './command.ts';

export const examples: Command = {
  usage: 'examples DIR',
  does: 'writes the demo city as the workbooks that a bureau would send',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const folder = positionals[0];
    if (!folder || positionals.length > 1) throw new WrongUsage('one DIR');
    for (const path of await writeExampleFiles(folder)) io.out(path);
    return 0;
  },
};
