import { parseArgs } from 'node:util';
import { allFigures, questionOf } from '../app/figures/question.ts';
import { bridgeWords } from '../labels/figures/bridge.ts';
import { bridgeText } from '../labels/figures/bridgeText.ts';
import { displayFigure, figureName } from '../labels/figures/words.ts';
import type { Language } from '../labels/language.ts';
import { bridgesOf } from '../metrics/bridge.ts';
import { cityFacts } from '../metrics/cityFacts.ts';
import type { Figure } from '../metrics/figure.ts';
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
      const question = questionOf(facts, { period, office, section, asKnownAt });
      const answered = allFigures(facts, question);
      const joined = (figure: Figure, language: Language) =>
        bridgesOf(figure, facts, question).map((bridge) => bridgeWords(bridge, language, true));
      if (values.json) {
        io.out(
          JSON.stringify(
            answered.map((figure) => ({ ...figureJson(figure), bridges: joined(figure, 'zh') })),
            null,
            2,
          ),
        );
        return 0;
      }
      const language = terminalLanguage();
      for (const figure of answered) {
        const said = joined(figure, language).map((bridge) => bridgeText(bridge, language));
        const name = figureName(figure.definition, language);
        io.out([figure.id, displayFigure(figure, language), name, ...said].join('\t'));
      }
      return 0;
    });
  },
};
