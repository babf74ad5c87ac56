// Who holds a firm, how long that protects it, and who may be given one.
import { z } from 'zod';
import { assignees } from '../../app/pursuits/assignees.ts';
import { holdings } from '../../app/pursuits/page.ts';
import { readPursuitRule, setPursuitRule } from '../../app/pursuits/rule.ts';
import { SetPursuitRule } from '../../domain/pursuits/pursuitRule.ts';
import { right, rightInCity, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { holdingView } from './words.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { AssigneeView, HoldingView, PursuitRuleView } from './views.ts';
import { textLine } from '../../domain/text.ts';
import { list, written } from '../answerViews.ts';

const tags = ['pursuits'];

export function holdingRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/prospects/holdings',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Which office has these firms of the register, and until when; no details',
          querystring: z.strictObject({
            registerIds: textLine(36, 3700)
              .transform((text) => text.split(','))
              .pipe(z.array(z.uuid()).min(1).max(100)),
          }),
          response: { 200: list(HoldingView) },
        },
      },
      async (request): Promise<HoldingView[]> => {
        const found = await holdings(store, actorOf(request), request.query.registerIds);
        return found.map((each) => holdingView(each, languageOf(request)));
      },
    ),

    app.get(
      '/pursuit-rule',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'How long a filing protects, and when a firm is free again',
          response: { 200: PursuitRuleView },
        },
      },
      async (request): Promise<PursuitRuleView> => readPursuitRule(store, actorOf(request)),
    ),

    app.post(
      '/pursuit-rule',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set protection and release from a day on (right: admin of the city)',
          body: SetPursuitRule.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const { key: sent, ...rule } = request.body;
        return reply.code(201).send(await setPursuitRule(store, actorOf(request), { key: sent, rule }));
      },
    ),

    app.get(
      '/offices/:id/assignees',
      {
        access: right('enter'),
        schema: {
          tags,
          summary: 'Who may enter for an office, to see to a target company (right: enter there)',
          params: Id,
          response: { 200: list(AssigneeView) },
        },
      },
      async (request): Promise<AssigneeView[]> => assignees(store, actorOf(request), request.params.id),
    ),
  ] as const;
}
