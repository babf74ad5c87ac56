// Lights of today, their history, and the rules that they follow.
import { z } from 'zod';
import { lightColours, lightObjects, lightsShown, measureNames } from '../../domain/lights/lightRule.ts';
import { promiseKinds } from '../../domain/promises/promise.ts';
import { list, pagedRows, view } from '../answerViews.ts';

const shown = z.enum(lightsShown);

export const LightView = view('LightView', {
  object: z.enum(lightObjects),
  objectWord: z.string(),
  id: z.string(),
  /** What it is called. */
  name: z.string(),
  projectId: z.string().nullable(),
  projectName: z.string().nullable(),
  officeId: z.string(),
  office: z.string(),
  colour: z.enum(lightColours),
  colourWord: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  version: z.number(),
  turnedOn: z.string(),
  /** In words and numbers. */
  why: z.string(),
  entryIds: list(z.string()),
  /** What was handed over about the same project. */
  items: list(z.strictObject({ entryId: z.string(), no: z.string() })),
});
export type LightView = z.infer<typeof LightView>;

const counts = z.strictObject({ yellow: z.number(), red: z.number(), out: z.number() });

export const LightListView = view('LightListView', {
  ...pagedRows(LightView),
  counts,
  rulesOn: z.number(),
  /** Of each county and zone in reach how many are on, whatever the office and the colour that are asked for. */
  byPlace: list(counts.extend({ officeId: z.string(), office: z.string() })),
});
export type LightListView = z.infer<typeof LightListView>;

export const ProjectLightsView = view('ProjectLightsView', {
  now: list(LightView),
  /** What was written down, latest first. */
  history: list(
    z.strictObject({
      on: z.string(),
      what: z.string(),
      ruleName: z.string(),
      version: z.number(),
      colour: shown,
      colourWord: z.string(),
      why: z.string(),
    }),
  ),
});
export type ProjectLightsView = z.infer<typeof ProjectLightsView>;

const test = z.strictObject({
  measure: z.enum(measureNames),
  unit: z.enum(['month', 'day', 'point']),
  yellow: z.number().nullable(),
  red: z.number().nullable(),
  out: z.number().nullable(),
  kinds: list(z.enum(promiseKinds)),
  overMonths: z.number().nullable(),
});

const rule = { ruleId: z.string(), name: z.string(), basis: z.string(), test, testWords: z.string() };

export const LightRuleView = view('LightRuleView', {
  ...rule,
  version: z.number(),
  effectiveFrom: z.string(),
  on: z.boolean(),
  reason: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** As of today; `replaced`: a later version has begun. */
  state: z.enum(['inForce', 'notYet', 'off', 'replaced']),
});
export type LightRuleView = z.infer<typeof LightRuleView>;

export const ProposedLightRuleView = view('ProposedLightRuleView', rule);
export type ProposedLightRuleView = z.infer<typeof ProposedLightRuleView>;

export const LightRules = view('LightRules', {
  /** By rule, latest version first. */
  rules: list(LightRuleView),
  /** What many places have and this city has not. */
  proposed: list(ProposedLightRuleView),
});
export type LightRules = z.infer<typeof LightRules>;

const turned = { yellow: z.number(), red: z.number(), out: z.number() };

export const SimulatedLightsView = view('SimulatedLightsView', {
  from: z.string(),
  to: z.string(),
  looked: z.number(),
  /** Things that showed the colour at any time. */
  ever: counts,
  /** How they would have stood on the last day. */
  atEnd: counts,
  byMonth: list(z.strictObject({ month: z.string(), ...turned })),
  byOffice: list(z.strictObject({ office: z.string(), ...turned })),
});
export type SimulatedLightsView = z.infer<typeof SimulatedLightsView>;
