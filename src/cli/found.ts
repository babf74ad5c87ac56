import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { establishCity } from '../app/offices/establishCity.ts';
import { FoundingInput } from '../domain/offices/founding.ts';
import { commandWords } from '../labels/commandLine.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { withLedger } from './open.ts';
import { mustRead } from '../domain/readInput.ts';

const exampleFile = new URL('../../docs/operating/city.example.json', import.meta.url);

export const found: Command = {
  usage: 'found FILE.json | found --example',
  does: "founds a city of one's own: {cityCode, nameZh, nameEn, offices: [{code, name, shortName, kind, parent, validFrom}], issuer, completeFrom, chains?: [templates of chains], administrator?: {username, name, password}}; --example prints one to edit",
  async run(args, io) {
    const options = { example: { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    if (values.example && !file) {
      io.out((await readFile(exampleFile, 'utf8')).trimEnd());
      return 0;
    }
    if (!file || positionals.length > 1) throw new WrongUsage('one FILE');
    const founding = mustRead(FoundingInput, jsonOf(await readFile(file, 'utf8')));
    return withLedger(io.err, async (store) => {
      const language = terminalLanguage();
      const reason = commandWords('saidAtFounding', language);
      const { username, password } = await establishCity(store, { founding, by: 'command', reason });
      // Shown once, on the terminal of who founds it; kept nowhere.
      if (password === null) io.out(commandWords('ownAdministrator', language, { city: founding.nameZh, username }));
      else io.out(commandWords('administrator', language, { city: founding.nameZh, username, password }));
      return 0;
    });
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
