// The city's rule of the review before signing.
import { readAppraisalRule, setAppraisalRule } from '../../app/appraisals/rule.ts';
import { SetAppraisalRule } from '../../domain/appraisals/appraisalRule.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServingOptions } from '../route.ts';
import { AppraisalRuleView } from './views.ts';
import { appraisalRuleView } from './words.ts';

const tags = ['appraisals'];

export function appraisalRuleRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/appraisal-rule',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Which projects are reviewed before signing, who gives an opinion by when, and who convenes',
          response: { 200: AppraisalRuleView },
        },
      },
      async (request): Promise<AppraisalRuleView> =>
        appraisalRuleView(await readAppraisalRule(store, actorOf(request))),
    ),

    app.post(
      '/appraisal-rule',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set the rule of review from a day on (right: admin of the city)',
          body: SetAppraisalRule.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const { key: sent, ...rule } = request.body;
        return reply.code(201).send(await setAppraisalRule(store, actorOf(request), { key: sent, rule }));
      },
    ),
  ] as const;
}
