// How arrivals are graded, and by what they are looked at twice.
import { z } from 'zod';
import {
  readCorroborationRules,
  setGradeScheme,
  setSuspicionRules,
} from '../../app/corroboration/corroborationRules.ts';
import { SetGradeScheme } from '../../domain/corroboration/gradeScheme.ts';
import { SetSuspicionRules, signNames, SuspicionRules } from '../../domain/corroboration/suspicion/rules.ts';
import { yiExact } from '../../domain/money.ts';
import { signWord } from '../../labels/corroboration/reasonText.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, type Routes, type ServingOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { CorroborationRulesView, TriedSuspicionRules } from './views.ts';

const tags = ['corroboration'];

export function corroborationRuleRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/corroboration-rules',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'How arrivals are graded and doubted: in force, shipped, and every setting',
          response: { 200: CorroborationRulesView },
        },
      },
      (request): Promise<CorroborationRulesView> => readCorroborationRules(store, actorOf(request).cityCode),
    ),

    app.post(
      '/corroboration-rules/grades',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set how arrivals are graded from a day on, with a reason (right: admin of the city)',
          body: z.strictObject({ key, rule: SetGradeScheme }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await setGradeScheme(store, actorOf(request), request.body)),
    ),

    app.post(
      '/corroboration-rules/suspicion',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set the signs of doubt and their weights from a day on, with a reason (right: admin of the city)',
          body: z.strictObject({ key, rule: SetSuspicionRules }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await setSuspicionRules(store, actorOf(request), request.body)),
    ),

    app.post(
      '/corroboration-rules/suspicion/simulate',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary:
            'How many arrivals such signs of doubt would list now, beside those in force; writes nothing (right: admin of the city)',
          body: z.strictObject({ rules: SuspicionRules }),
          response: { 200: TriedSuspicionRules },
        },
      },
      async (request, reply): Promise<TriedSuspicionRules> => {
        const { rules } = request.body;
        const { looked, now, tried } = await work.run(
          'triedDoubts',
          { actor: actorOf(request), rules },
          sentBy(request, reply),
        );
        const told = ({ rows, fen }: typeof now) => ({ rows, amountYi: yiExact(fen) });
        const signs = signNames.map((sign) => ({
          sign,
          name: signWord(sign, languageOf(request)),
          now: now.bySign[sign] ?? 0,
          tried: tried.bySign[sign] ?? 0,
        }));
        return { looked, now: told(now), tried: told(tried), signs };
      },
    ),
  ] as const;
}
