import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { actorNamed, firstAdministrator, firstAdministrators } from '../app/people/accounts.ts';
import { setCityProfile } from '../app/offices/cityProfile.ts';
import { foundCity } from '../app/offices/foundCity.ts';
import { cityBreaches, CityInput } from '../domain/offices/city.ts';
import { Refusal, refuse } from '../domain/refusal.ts';
import { commandWords } from '../labels/commandLine.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { withLedger } from './open.ts';
import type { Store } from '../storage/store.ts';
import { mustRead } from '../domain/readInput.ts';

const exampleFile = new URL('../../docs/operating/city.example.json', import.meta.url);

export const found: Command = {
  usage: 'found FILE.json | found --example',
  does: "founds a city of one's own: {cityCode, nameZh, nameEn, offices: [{code, name, shortName, kind, parent, validFrom}], issuer, completeFrom}; --example prints one to edit",
  async run(args, io) {
    const options = { example: { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    if (values.example && !file) {
      io.out((await readFile(exampleFile, 'utf8')).trimEnd());
      return 0;
    }
    if (!file || positionals.length > 1) throw new WrongUsage('one FILE');
    const city = cityIn(await readFile(file, 'utf8'));
    const idOf = new Map(city.offices.map(({ code }) => [code, uuidv7()]));
    const offices = city.offices.map(({ parent, ...office }) => ({
      ...office,
      id: idOf.get(office.code) ?? '',
      parentId: parent === null ? null : (idOf.get(parent) ?? null),
    }));
    return withLedger(io.err, async (store) => {
      if (!(await foundCity(store, { ...city, demo: false, offices }))) refuse('city_founded_already');
      // Shown once, on the terminal of who founds it; kept nowhere.
      const administrators = await firstAdministrators(store);
      await sayProfile(store, city);
      for (const made of administrators) io.out(commandWords('administrator', terminalLanguage(), { ...made }));
      return 0;
    });
  },
};

/** In the name of its first administrator, whoever founds it. */
async function sayProfile(store: Store, { cityCode, issuer, completeFrom }: CityInput): Promise<void> {
  if (issuer === null && completeFrom === null) return;
  const actor = await actorNamed(store, cityCode, firstAdministrator);
  const profile = { id: uuidv7(), issuer, completeFrom, reason: commandWords('saidAtFounding', terminalLanguage()) };
  await setCityProfile(store, actor, { key: 'founded', profile });
}

function cityIn(text: string): CityInput {
  const city = mustRead(CityInput, jsonOf(text));
  const breaches = cityBreaches(city);
  if (breaches.length > 0) throw new Refusal(breaches);
  return city;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
