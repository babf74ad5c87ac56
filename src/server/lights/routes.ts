import { z } from 'zod';
import { addLightRule, readLightRules, simulateLights } from '../../app/lights/lightRules.ts';
import { listLights, projectLights } from '../../app/lights/lights.ts';
import {
  lightColours,
  lightObjects,
  LightRuleInput,
  LightTest,
  proposedLightRules,
} from '../../domain/lights/lightRule.ts';
import { Day } from '../../domain/day.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { todayOf } from '../../storage/store.ts';
import { rightInCity, rowsInReach, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, key, optionalText, page, type Routes, type ServingOptions, size } from '../route.ts';
import { LightListView, LightRules, ProjectLightsView, SimulatedLightsView } from './views.ts';
import { lightView, projectLightsView, proposedView, ruleView, simulatedView } from './words.ts';

/** An empty parameter means the same as none. */
const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(codes).optional());

const Filter = z.strictObject({
  colour: oneOf(lightColours),
  object: oneOf(lightObjects),
  rule: optionalText,
  office: optionalText,
  /** On since this day or later. */
  since: z.preprocess((value) => (value === '' ? undefined : value), Day.optional()),
});

export function lightRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/lights',
      {
        access: rowsInReach(),
        schema: {
          tags: ['lights'],
          summary: 'The lights of today: what asks for somebody, the strongest first',
          querystring: Filter.extend({ page, size }),
          response: { 200: LightListView },
        },
      },
      async (request): Promise<LightListView> => {
        const { page: number, size: rows, ...query } = request.query;
        const list = await listLights(store, actorOf(request), query, { page: number, size: rows });
        return { ...list, rows: list.rows.map((light) => lightView(light, languageOf(request))) };
      },
    ),

    app.get(
      '/projects/:id/lights',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['lights'],
          summary: 'The lights of a project and its promises, today and as they were seen before',
          params: Id,
          response: { 200: ProjectLightsView },
        },
      },
      async (request): Promise<ProjectLightsView> => {
        const actor = actorOf(request);
        const lights = await projectLights(store, actor, request.params.id);
        return projectLightsView(lights, await readLightRules(store, actor), languageOf(request));
      },
    ),
  ] as const;
}

export function lightRuleRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/light-rules',
      {
        access: wholeCity,
        schema: {
          tags: ['lights'],
          summary: "The city's rules of lights, every version, and those that it could switch on",
          response: { 200: LightRules },
        },
      },
      async (request): Promise<LightRules> => {
        const language = languageOf(request);
        const rules = await readLightRules(store, actorOf(request));
        const today = todayOf(store.clock);
        const known = new Set(rules.map(({ ruleId }) => ruleId));
        return {
          rules: rules.map((rule) => ruleView(rule, rules, today, language)),
          proposed: proposedLightRules
            .filter(({ ruleId }) => !known.has(ruleId))
            .map((rule) => proposedView(rule, language)),
        };
      },
    ),

    app.post(
      '/light-rules',
      {
        access: rightInCity('admin'),
        schema: {
          tags: ['lights'],
          summary: 'Switch a rule of lights on, change it from a day on, or switch it off (right: admin in the city)',
          body: z.strictObject({ key, rule: LightRuleInput }),
          response: { 201: written('ruleId').extend({ version: z.int() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await addLightRule(store, actorOf(request), request.body)),
    ),

    app.post(
      '/light-rules/simulate',
      {
        access: rightInCity('admin'),
        schema: {
          tags: ['lights'],
          summary: 'What a rule would have shown in the year before; writes nothing (right: admin in the city)',
          body: z.strictObject({ test: LightTest }),
          response: { 200: SimulatedLightsView },
        },
      },
      async (request): Promise<SimulatedLightsView> => {
        const actor = actorOf(request);
        const [found, offices] = await Promise.all([
          simulateLights(store, actor, request.body.test),
          officesToday(store, actor),
        ]);
        return simulatedView(found, (id) => offices.get(id)?.name ?? '');
      },
    ),
  ] as const;
}
