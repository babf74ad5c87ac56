// Schemes of assessment: everybody may read them and what they say; who keeps the city's figures sets them.
import { z } from 'zod';
import { resultContent } from '../../app/assessments/content.ts';
import { groupMembers } from '../../app/assessments/members.ts';
import { breachesOfScheme, endScheme, readSchemes, resultBy, setScheme } from '../../app/assessments/schemes.ts';
import { mustBeTold } from '../../app/assessments/scored.ts';
import { keepersOfFigures } from '../../app/figures/cityFigures.ts';
import { sightOf } from '../../app/figures/mayAsk.ts';
import { EndScheme, SchemeDraft, SetScheme } from '../../domain/assessments/scheme.ts';
import { isAssessed } from '../../domain/assessments/periods.ts';
import { schemeOn } from '../../domain/assessments/versions.ts';
import { refuse } from '../../domain/refusal.ts';
import { textLine } from '../../domain/text.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, periodAt } from '../../metrics/facts.ts';
import { todayOf } from '../../storage/store.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { toldIn } from '../breaches.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, page, type Routes, type ServerOptions, size } from '../route.ts';
import { SchemePreview, SchemeResultView, SchemesPage, SchemeView } from './views.ts';
import { resultView, schemeLine, schemeView } from './words.ts';

const tags = ['assessments'];
export const schemeParams = z.strictObject({ schemeId: textLine(3, 41) });

export function assessmentRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/assessments',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: "The city's schemes of assessment, the latest version of each",
          querystring: z.strictObject({ page, size }),
          response: { 200: SchemesPage },
        },
      },
      async (request): Promise<SchemesPage> => {
        const { page: at, size: most } = request.query;
        const kept = await readSchemes(store, actorOf(request).cityCode);
        const byScheme = [...Map.groupBy(kept, ({ schemeId }) => schemeId).values()];
        const rows = byScheme.slice((at - 1) * most, at * most).flatMap((versions) => {
          const [last] = versions;
          return last ? [schemeLine(versions, last, todayOf(store.clock))] : [];
        });
        return { rows, total: byScheme.length, page: at, size: most };
      },
    ),

    app.get(
      '/assessments/:schemeId',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'A scheme, its versions, and what each said of a period before it was put in force',
          params: schemeParams,
          response: { 200: SchemeView },
        },
      },
      async (request): Promise<SchemeView> => {
        const { cityCode } = actorOf(request);
        const versions = await readSchemes(store, cityCode, request.params.schemeId);
        if (versions.length === 0) refuse('assessment_scheme_unknown');
        return schemeView(versions, await cityFacts(store, cityCode), todayOf(store.clock));
      },
    ),

    app.get(
      '/assessments/:schemeId/result',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags,
          summary: 'Scores and places of a period that is over, by the version in force on its last day',
          params: schemeParams,
          querystring: z.strictObject({ period: textLine(4, 40) }),
          response: { 200: SchemeResultView },
        },
      },
      async (request): Promise<SchemeResultView> => {
        const actor = actorOf(request);
        const facts = await cityFacts(store, actor.cityCode);
        const period = periodAt(facts, request.query.period, latest);
        const versions = await readSchemes(store, actor.cityCode, request.params.schemeId);
        if (versions.length === 0) refuse('assessment_scheme_unknown');
        const scheme = schemeOn(versions, period.to);
        if (!scheme) return refuse('assessment_not_in_force', 'period', { day: period.to });
        // Until then each is shown against its own plan.
        if (isAssessed(period.text, scheme.body.period) && period.to >= todayOf(store.clock))
          refuse('assessment_period_runs', 'period', { day: period.to });
        const members = groupMembers(facts, scheme.body, { period, at: latest });
        const sight = await sightOf(store, actor, facts);
        mustBeTold(
          sight,
          { period, at: latest },
          members.flatMap(({ officeIds }) => officeIds),
        );
        const result = await resultBy(store, facts, scheme, period.text);
        return resultView(resultContent(facts, scheme, result), facts, languageOf(request));
      },
    ),
  ] as const;
}

export function assessmentActRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/assessments/preview',
      {
        access: rightInCity(...keepersOfFigures),
        schema: {
          tags,
          summary: 'What a scheme would say of a period, beside the one in force (right: publish or admin of the city)',
          body: z.strictObject({ period: textLine(4, 40), scheme: SchemeDraft }),
          response: { 200: SchemePreview },
        },
      },
      async (request): Promise<SchemePreview> => {
        const { cityCode } = actorOf(request);
        const language = languageOf(request);
        const { period: text, scheme } = request.body;
        const facts = await cityFacts(store, cityCode);
        const period = periodAt(facts, text, latest);
        const versions = await readSchemes(store, cityCode, scheme.schemeId);
        const inForce = schemeOn(versions, period.to) ?? schemeOn(versions, todayOf(store.clock));
        const told = async (of: Pick<SchemeDraft, 'schemeId' | 'name' | 'body'> & { readonly version: number }) => {
          if (!isAssessed(period.text, of.body.period)) return null;
          return resultView(resultContent(facts, of, await resultBy(store, facts, of, text)), facts, language);
        };
        const breaches = breachesOfScheme(facts, scheme);
        if (!isAssessed(period.text, scheme.body.period))
          breaches.push({ law: 'assessment_period_of_other_kind', field: 'period' });
        const next = (versions[0]?.version ?? 0) + 1;
        return {
          breaches: toldIn(breaches, language),
          result: breaches.length === 0 ? await told({ ...scheme, version: next }) : null,
          present: inForce ? await told(inForce) : null,
        };
      },
    ),

    app.post(
      '/assessments',
      {
        access: rightInCity(...keepersOfFigures),
        schema: {
          tags,
          summary: 'A scheme, or a new version of one, tried on a period (right: publish or admin of the city)',
          body: z.strictObject({ key, scheme: SetScheme }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await setScheme(store, actorOf(request), request.body)),
    ),

    app.post(
      '/assessments/end',
      {
        access: rightInCity(...keepersOfFigures),
        schema: {
          tags,
          summary: 'A scheme ends after a day; what was published by it stays (right: publish or admin of the city)',
          body: z.strictObject({ key, end: EndScheme }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await endScheme(store, actorOf(request), request.body)),
    ),
  ] as const;
}
