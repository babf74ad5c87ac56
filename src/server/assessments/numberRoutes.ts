// What stands beside schemes: examples, numbers given by hand, each office against its own plan, what counties are asked for.
import { z } from 'zod';
import { askedOfCounties } from '../../app/assessments/askedOfCounties.ts';
import { groupMembers } from '../../app/assessments/members.ts';
import { giveNumber, readNumbers, schemeOfPeriod } from '../../app/assessments/numbers.ts';
import { ownPlans } from '../../app/assessments/progress.ts';
import { figuresOfScheme, handsOfScheme } from '../../app/assessments/readings.ts';
import { readSchemes } from '../../app/assessments/schemes.ts';
import { mustBeTold } from '../../app/assessments/scored.ts';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { sightOf } from '../../app/figures/mayAsk.ts';
import { GiveNumber } from '../../domain/assessments/number.ts';
import { rankingNotices } from '../../domain/assessments/rankingNotices.ts';
import { schemeTemplates } from '../../domain/assessments/templates/templates.ts';
import { refuse } from '../../domain/refusal.ts';
import { textLine } from '../../domain/text.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, periodAt } from '../../metrics/facts.ts';
import type { Store } from '../../storage/store.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, page, type Routes, type ServerOptions, size } from '../route.ts';
import { schemeParams } from './schemeRoutes.ts';
import { AskedMonths, NumbersView, OfferedSchemes, OwnPlansView } from './views.ts';
import { ownPlansView } from './words.ts';

const tags = ['assessments'];

async function lastOf(store: Store, cityCode: string, schemeId: string) {
  const [last] = await readSchemes(store, cityCode, schemeId);
  return last ?? refuse('assessment_scheme_unknown');
}

export function assessmentPlanRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/assessments-offered',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Example schemes to take, and what was said about ranking counties',
          response: { 200: OfferedSchemes },
        },
      },
      (): OfferedSchemes => ({ templates: schemeTemplates, notices: rankingNotices }),
    ),

    app.get(
      '/assessments/:schemeId/plans',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags,
          summary: 'Each office of a scheme against its own plan: no score, no place',
          params: schemeParams,
          querystring: z.strictObject({ period: textLine(4, 40) }),
          response: { 200: OwnPlansView },
        },
      },
      async (request): Promise<OwnPlansView> => {
        const actor = actorOf(request);
        const facts = await cityFacts(store, actor.cityCode);
        const period = periodAt(facts, request.query.period, latest);
        const { body } = await lastOf(store, actor.cityCode, request.params.schemeId);
        const officeIds = groupMembers(facts, body, { period, at: latest }).flatMap((group) => group.officeIds);
        mustBeTold(await sightOf(store, actor, facts), { period, at: latest }, officeIds);
        await figuresReady(store, facts, figuresOfScheme(body), latest);
        return ownPlansView(ownPlans(facts, body, period), facts, period.text, languageOf(request));
      },
    ),

    app.get(
      '/assessments-asked',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags,
          summary: 'How many fields counties and zones filled in, month by month',
          querystring: z.strictObject({ page, size }),
          response: { 200: AskedMonths },
        },
      },
      async (request): Promise<AskedMonths> => {
        const { page: at, size: most } = request.query;
        const all = await askedOfCounties(store, actorOf(request));
        return { rows: all.slice((at - 1) * most, at * most), total: all.length, page: at, size: most };
      },
    ),
  ] as const;
}

export function assessmentNumberRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/assessments/:schemeId/numbers',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Numbers given by hand for a period, with what they rest on, latest first',
          params: schemeParams,
          querystring: z.strictObject({ period: textLine(4, 40), page, size }),
          response: { 200: NumbersView },
        },
      },
      async (request): Promise<NumbersView> => {
        const { cityCode } = actorOf(request);
        const { page: at, size: most, period: text } = request.query;
        const { schemeId } = request.params;
        const facts = await cityFacts(store, cityCode);
        const period = periodAt(facts, text, latest);
        const { body } = schemeOfPeriod(await readSchemes(store, cityCode, schemeId), period);
        const kept = await readNumbers(store, cityCode, { schemeId, period: period.text });
        const officeIds = new Set(groupMembers(facts, body, { period, at: latest }).flatMap((one) => one.officeIds));
        const offices = facts.offices.filter(({ id }) => officeIds.has(id));
        return {
          hands: handsOfScheme(body),
          offices: offices.map(({ id, shortName: name }) => ({ id, name })),
          rows: kept.slice((at - 1) * most, at * most).map(({ recordedBy: _recordedBy, ...row }) => row),
          total: kept.length,
          page: at,
          size: most,
        };
      },
    ),

    app.post(
      '/assessments/numbers',
      {
        access: rightInCity('verify'),
        schema: {
          tags,
          summary:
            'A number that a scheme asks to be given by hand, with what it rests on (right: verify for the city)',
          body: z.strictObject({ key, number: GiveNumber }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await giveNumber(store, actorOf(request), request.body)),
    ),
  ] as const;
}
