import { parseArgs } from 'node:util';
import { allFigures, questionOf } from '../app/figures/question.ts';
import { displayFigure, figureName } from '../labels/figures/words.ts';
import { cityFacts } from '../metrics/cityFacts.ts';
import { figureJson } from './bulletin.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { namedCity, withLedger } from './open.ts';

export const figures: Command = {
  usage: 'figures --period 2023 [--office CODE] [--section LETTER] [--as-known ISO] [--city CODE] [--json]',
  does: 'every governed figure of a period',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        period: { type: 'string' },
        office: { type: 'string' },
        section: { type: 'string' },
        'as-known': { type: 'string' },
        city: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const { period } = values;
    if (!period) throw new WrongUsage('--period, such as 2023');
    return withLedger(io.err, async (store) => {
      const facts = await cityFacts(store, await namedCity(store, values.city));
      const { office, section, 'as-known': asKnownAt } = values;
      const answered = allFigures(facts, questionOf(facts, { period, office, section, asKnownAt }));
      if (values.json) io.out(JSON.stringify(answered.map(figureJson), null, 2));
      else {
        const language = terminalLanguage();
        for (const figure of answered)
          io.out(`${figure.id}\t${displayFigure(figure, language)}\t${figureName(figure.definition, language)}`);
      }
      return 0;
    });
  },
};
