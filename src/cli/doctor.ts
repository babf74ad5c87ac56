import { parseArgs } from 'node:util';
import { checkNames, doctor as examine, faultsOf } from '../app/keeping/doctor.ts';
import { lackingCities } from '../app/offices/cityProfile.ts';
import type { CityLack } from '../domain/offices/cityProfile.ts';
import { commandWords } from '../labels/commandLine.ts';
import { standsSince } from '../app/keeping/since.ts';
import { printedHead } from '../domain/keeping/head.ts';
import { anchorWords } from '../labels/keeping/anchors.ts';
import type { Command, Io } from './command.ts';
import { terminalLanguage } from './language.ts';
import { openEvidence } from '../blobs/openEvidence.ts';
import type { Store } from '../storage/store.ts';
import { findingLines } from './findingLines.ts';
import { dataDir, engineLine, placesOfHeads, withLedger } from './open.ts';

type Lacking = Awaited<ReturnType<typeof lackingCities>>[number];

const lackWords = {
  bureau: 'lackBureau',
  territories: 'lackTerritories',
  issuer: 'lackIssuer',
  complete_from: 'lackCompleteFrom',
  hands: 'lackHands',
  targets: 'lackTargets',
  text: 'lackText',
  chains: 'lackChains',
  labels: 'lackLabels',
  places: 'lackPlaces',
} as const satisfies Readonly<Record<CityLack, string>>;

export const doctorCommand: Command = {
  usage: 'doctor [--since HASH] [--json] [--list] [--engine]',
  does: 'named checks on the data; silent when all is well; --engine: says which database runs; --since: whether what stood when this hash was printed still stands',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        since: { type: 'string' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        engine: { type: 'boolean' },
      },
    });
    if (values.list) {
      io.out(checkNames.join('\n'));
      return 0;
    }
    const { since, json = false } = values;
    return withLedger(
      io.err,
      (store, _, engine) => {
        if (values.engine) io.err(engineLine(engine));
        return since === undefined ? check(store, json, io) : prove(store, since, json, io);
      },
      {
        anchored: false,
      },
    );
  },
};

async function check(store: Store, json: boolean, io: Io): Promise<number> {
  const { bytes } = openEvidence(dataDir(), process.env);
  const findings = await examine(store, bytes, placesOfHeads());
  const lacking = await lackingCities(store);
  if (json) io.out(JSON.stringify([...findings, ...lacking.map(lackFinding)], null, 2));
  else for (const line of [...findingLines(findings), ...lacking.map(lackLine)]) io.out(line);
  // What a city lacks is no damage: it is told, and whoever watches for damage is not called.
  return faultsOf(findings).length === 0 ? 0 : 1;
}

function lackFinding({ city, lacks, strange }: Lacking) {
  return { check: 'city_lacks', city, places: lacks, found: lacks.length, strange };
}

function lackLine({ city, lacks, strange }: Lacking): string {
  const language = terminalLanguage();
  const words = lacks.map((lack) => {
    const of = lack === 'labels' || lack === 'places' ? strange[lack] : [];
    const asked = of.map(({ figureId, asks }) => `${asks} (${figureId})`).join(', ');
    return commandWords(lackWords[lack], language, { asked });
  });
  return commandWords('cityLacks', language, { city, lacks: words.join(language === 'zh' ? '、' : ', ') });
}

async function prove(store: Store, text: string, json: boolean, io: Io): Promise<number> {
  const { head, now, broken } = await standsSince(store, text);
  const { cityCode: city, at } = head;
  const n = broken.length || Number(now.sequence - head.sequence);
  if (json)
    io.out(
      JSON.stringify(
        {
          city,
          head: printedHead(head),
          hash: head.hash,
          at,
          writesSince: Number(now.sequence - head.sequence),
          broken,
        },
        null,
        2,
      ),
    );
  else {
    io.out(
      anchorWords(broken.length > 0 ? 'broken' : 'stands', terminalLanguage(), {
        city,
        head: printedHead(head),
        at,
        n,
      }),
    );
    for (const place of broken.slice(0, 20)) io.out(`  ${place}`);
  }
  return broken.length === 0 ? 0 : 1;
}
