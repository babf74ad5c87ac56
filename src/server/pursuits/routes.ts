// Target companies: the list, one of them, and what is done with them.
import { z } from 'zod';
import { actOnPursuit } from '../../app/pursuits/act.ts';
import { answerOffer } from '../../app/pursuits/answerOffer.ts';
import { assignees } from '../../app/pursuits/assignees.ts';
import { assignProspects } from '../../app/pursuits/assign.ts';
import { becomeLead } from '../../app/pursuits/becomeLead.ts';
import { pursuitPage } from '../../app/pursuits/list.ts';
import { holdings, projectPursuit, pursuitDetail } from '../../app/pursuits/page.ts';
import { readPursuitRule, setPursuitRule } from '../../app/pursuits/rule.ts';
import { AnswerOffer, AssignProspect, BecomeLead, PursuitAct, pursuitStates } from '../../domain/pursuits/pursuit.ts';
import { SetPursuitRule } from '../../domain/pursuits/pursuitRule.ts';
import { right, rightInCity, rowsInReach, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { holdingView, pursuitDetailView, pursuitView } from './words.ts';
import { Id, key, optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import {
  ActedView,
  AssignedView,
  AssigneeView,
  HoldingView,
  NewLeadView,
  ProjectPursuitView,
  PursuitDetailView,
  PursuitPageView,
  PursuitRuleView,
} from './views.ts';
import { textLine } from '../../domain/text.ts';
import { list, written } from '../answerViews.ts';

const tags = ['pursuits'];
const empty = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type);

export const PursuitListQuery = z.strictObject({
  office: optionalText,
  chain: optionalText,
  node: optionalText,
  /** living: what has not ended. */
  state: empty(z.enum([...pursuitStates, 'living']).optional()),
  due: empty(z.enum(['overdue', 'week']).optional()),
  mine: empty(z.stringbool().optional()),
  search: optionalText,
});

export function pursuitRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/pursuits',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Target companies that offices in reach pursue or did; what is due first comes first',
          querystring: PursuitListQuery.extend({ page, size }),
          response: { 200: PursuitPageView },
        },
      },
      async (request): Promise<PursuitPageView> => {
        const { page: at, size: rows, ...query } = request.query;
        const found = await pursuitPage(store, actorOf(request), query, { page: at, size: rows });
        const nameOf = (id: string | null): string => (id && found.offices.get(id)?.shortName) ?? '';
        const spoken = { language: languageOf(request), today: found.today, nameOf };
        const { total, chains } = found;
        return { rows: found.rows.map((row) => pursuitView(row, spoken)), total, page: at, size: rows, chains };
      },
    ),

    app.post(
      '/pursuits',
      {
        access: right('enter', { elsewhere: 403 }),
        schema: {
          tags,
          summary: 'Assign target companies to an office and a person; all of the list or none (right: enter)',
          body: z.strictObject({
            key,
            assignments: z.array(AssignProspect).min(1).max(500),
            dryRun: z.boolean().optional(),
          }),
          response: { 201: AssignedView },
        },
      },
      async (request, reply) => {
        const { dryRun, ...body } = request.body;
        const done = await assignProspects(store, actorOf(request), { ...body, ...(dryRun ? { dryRun } : {}) });
        return reply.code(201).send(done);
      },
    ),

    app.get(
      '/pursuits/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'One target company with its facts, its story and what can be done next',
          params: Id,
          response: { 200: PursuitDetailView },
        },
      },
      async (request): Promise<PursuitDetailView> => {
        const found = await pursuitDetail(store, actorOf(request), request.params.id);
        return pursuitDetailView(found, languageOf(request));
      },
    ),

    app.get(
      '/projects/:id/pursuit',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'The target company that a project was, with its story; null where none',
          params: Id,
          response: { 200: ProjectPursuitView },
        },
      },
      async (request): Promise<{ pursuit: PursuitDetailView | null }> => {
        const found = await projectPursuit(store, actorOf(request), request.params.id);
        return { pursuit: found && pursuitDetailView(found, languageOf(request)) };
      },
    ),

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
