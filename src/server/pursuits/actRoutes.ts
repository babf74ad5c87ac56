// What is done with a target company.
import { z } from 'zod';
import { actOnPursuit } from '../../app/pursuits/act.ts';
import { answerOffer } from '../../app/pursuits/answerOffer.ts';
import { becomeLead } from '../../app/pursuits/becomeLead.ts';
import { AnswerOffer, BecomeLead, PursuitAct } from '../../domain/pursuits/pursuit.ts';
import { right } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { ActedView, NewLeadView } from './views.ts';
import { written } from '../answerViews.ts';

const tags = ['pursuits'];

export function pursuitActRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/pursuits/:id/acts',
      {
        access: right('enter', { elsewhere: 403 }),
        schema: {
          tags,
          summary:
            'Contact, visit, offer to another office, release, refusal, another person (right: enter, the holder)',
          params: Id,
          body: z.strictObject({ key, act: PursuitAct }),
          response: { 201: ActedView },
        },
      },
      async (request, reply) => {
        const done = await actOnPursuit(store, actorOf(request), { ...request.body, pursuitId: request.params.id });
        return reply.code(201).send(done);
      },
    ),

    app.post(
      '/pursuits/:id/lead',
      {
        access: right('enter', { elsewhere: 403 }),
        schema: {
          tags,
          summary: 'Make it a lead: a project with the firm as its investor (right: enter, the holder)',
          params: Id,
          body: z.strictObject({ key, lead: BecomeLead }),
          response: { 201: NewLeadView },
        },
      },
      async (request, reply) => {
        const done = await becomeLead(store, actorOf(request), { ...request.body, pursuitId: request.params.id });
        return reply.code(201).send(done);
      },
    ),

    app.post(
      '/pursuit-offers/:id/answer',
      {
        access: right('enter', { elsewhere: 403 }),
        schema: {
          tags,
          summary: 'Accept or decline a firm that another office offers (right: enter, the receiver)',
          params: Id,
          body: z.strictObject({ key, answer: AnswerOffer }),
          response: { 201: written('pursuitId') },
        },
      },
      async (request, reply) => {
        const done = await answerOffer(store, actorOf(request), { ...request.body, offerId: request.params.id });
        return reply.code(201).send(done);
      },
    ),
  ] as const;
}
