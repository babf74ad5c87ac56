// The city's rule of when an item is warned of, urged and supervised.
import { readDispatchRule, setDispatchRule } from '../../app/dispatch/rule.ts';
import { SetDispatchRule } from '../../domain/dispatch/dispatchRule.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServingOptions } from '../route.ts';
import { DispatchRuleView } from './views.ts';

const tags = ['dispatch'];

export function dispatchRuleRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/dispatch-rule',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'How long before its deadline an item is warned of, and when it is urged and supervised',
          response: { 200: DispatchRuleView },
        },
      },
      async (request): Promise<DispatchRuleView> => readDispatchRule(store, actorOf(request)),
    ),

    app.post(
      '/dispatch-rule',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set warning, urging and supervision from a day on (right: admin of the city)',
          body: SetDispatchRule.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const { key: sent, ...rule } = request.body;
        return reply.code(201).send(await setDispatchRule(store, actorOf(request), { key: sent, rule }));
      },
    ),
  ] as const;
}
