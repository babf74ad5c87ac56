// How arrivals are graded, and by what they are looked at twice.
import { z } from 'zod';
import {
  readCorroborationRules,
  setGradeScheme,
  setSuspicionRules,
} from '../../app/corroboration/corroborationRules.ts';
import { SetGradeScheme } from '../../domain/corroboration/gradeScheme.ts';
import { SetSuspicionRules } from '../../domain/corroboration/suspicion/rules.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { CorroborationRulesView } from './views.ts';

const tags = ['corroboration'];

export function corroborationRuleRoutes(app: Routes, { store }: ServerOptions) {
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
  ] as const;
}
