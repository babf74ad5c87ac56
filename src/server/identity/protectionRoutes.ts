// For how long a first filing is protected.
import { listProtection, setProtection } from '../../app/identity/disputes.ts';
import { ProtectionInput } from '../../domain/identity/dispute.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { ProtectionRuleView } from './disputeViews.ts';
import { list, written } from '../answerViews.ts';

const tags = ['identity'];

export function protectionRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/protection-rules',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'For how many days a first filing is protected, the last recorded first',
          response: { 200: list(ProtectionRuleView) },
        },
      },
      (request) => listProtection(store, actorOf(request)),
    ),

    app.post(
      '/protection-rules',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set the days of protection from a day on (right: admin in the city)',
          body: ProtectionInput.extend({ key }),
          response: { 201: written('ruleId') },
        },
      },
      async (request, reply) => reply.code(201).send(await setProtection(store, actorOf(request), request.body)),
    ),
  ] as const;
}
