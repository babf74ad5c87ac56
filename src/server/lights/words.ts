import type { HandedLight, LightsOfProject } from '../../app/lights/lights.ts';
import type { SimulatedLights } from '../../app/lights/lightRules.ts';
import { type LightColour, lightColours, type LightTest } from '../../domain/lights/lightRule.ts';
import type { LightChange } from '../../domain/lights/light.ts';
import type { Language } from '../../labels/language.ts';
import { colourWord, lightObjectWord, testText, whyText } from '../../labels/lights/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { KeptLightRule } from '../../storage/lights/lightRules.ts';
import type {
  LightRuleView,
  LightView,
  ProjectLightsView,
  ProposedLightRuleView,
  SimulatedLightsView,
} from './views.ts';

interface Turned {
  readonly colour: LightColour;
  readonly since: string;
  readonly counted: number;
  readonly facts: Readonly<Record<string, string>>;
}

function why({ measure, unit, ...test }: LightTest, { colour, since, counted, facts }: Turned, language: Language) {
  return whyText({ measure, unit, colour, limit: test[colour] ?? 0, since, counted, facts }, language);
}

export function lightView(light: HandedLight, language: Language): LightView {
  const { of, id, name, kind, projectId, projectName, officeId, office, colour, rule, turnedOn, entryIds, items } =
    light;
  const list = of === 'pledge' ? 'promiseKind' : 'entryKind';
  return {
    object: of,
    objectWord: lightObjectWord(of, language),
    id,
    name: [name, kind ? nounWord(list, kind, language) : ''].filter(Boolean).join(' · '),
    projectId,
    projectName,
    officeId,
    office,
    colour,
    colourWord: colourWord(colour, language),
    ruleId: rule.ruleId,
    ruleName: rule.name,
    version: rule.version,
    turnedOn,
    why: why(rule.test, light, language),
    entryIds,
    items: [...items],
  };
}

export function projectLightsView(
  { now, history }: LightsOfProject,
  rules: readonly KeptLightRule[],
  language: Language,
): ProjectLightsView {
  return {
    now: now.map((light) => lightView(light, language)),
    history: history.map((change) => ({
      on: change.on,
      what: lightObjectWord(change.of, language),
      ruleName: change.ruleName,
      version: change.version,
      colour: change.colour,
      colourWord: colourWord(change.colour, language),
      why: whyOf(change, rules, language),
    })),
  };
}

function whyOf(
  { ruleId, version, colour, since, counted, facts }: LightChange,
  rules: readonly KeptLightRule[],
  language: Language,
) {
  const rule = rules.find((one) => one.ruleId === ruleId && one.version === version);
  if (!rule || colour === 'green' || since === null || counted === null) return '';
  return why(rule.test, { colour, since, counted, facts }, language);
}

export function ruleView(
  rule: KeptLightRule,
  all: readonly KeptLightRule[],
  today: string,
  language: Language,
): LightRuleView {
  return {
    ...proposedView(rule, language),
    version: rule.version,
    effectiveFrom: rule.effectiveFrom,
    on: rule.on,
    reason: rule.reason,
    recordedAt: rule.recordedAt,
    recordedBy: rule.recordedBy ?? '',
    state: stateOf(rule, all, today),
  };
}

export function proposedView(
  { ruleId, name, basis, test }: Pick<KeptLightRule, 'ruleId' | 'name' | 'basis' | 'test'>,
  language: Language,
): ProposedLightRuleView {
  return { ruleId, name, basis, test, testWords: testText(test, language) };
}

function stateOf(rule: KeptLightRule, all: readonly KeptLightRule[], today: string): LightRuleView['state'] {
  if (rule.effectiveFrom > today) return 'notYet';
  const later = all.some((r) => r.ruleId === rule.ruleId && r.version > rule.version && r.effectiveFrom <= today);
  return later ? 'replaced' : rule.on ? 'inForce' : 'off';
}

type Counts = Record<LightColour, number>;
const none = (): Counts => ({ yellow: 0, red: 0, out: 0 });

/** Each thing once for each colour that it turned to, in the month and under the office in which it did. */
export function simulatedView(
  { from, to, looked, changes }: SimulatedLights,
  nameOf: (officeId: string) => string,
): SimulatedLightsView {
  const [ever, atEnd] = [none(), none()];
  const [byMonth, byOffice] = [new Map<string, Counts>(), new Map<string, Counts>()];
  const last = new Map<string, LightChange>();
  const seen = new Set<string>();
  for (const change of changes) {
    const { colour, of, id, on, officeId } = change;
    last.set(`${of} ${id}`, change);
    if (colour === 'green') continue;
    rowOf(byMonth, on.slice(0, 7))[colour] += 1;
    if (seen.has(`${colour} ${of} ${id}`)) continue;
    seen.add(`${colour} ${of} ${id}`);
    ever[colour] += 1;
    rowOf(byOffice, nameOf(officeId))[colour] += 1;
  }
  for (const { colour } of last.values()) if (colour !== 'green') atEnd[colour] += 1;
  const worst = (row: Counts) => row.out * 1_000_000 + row.red * 1000 + row.yellow;
  return {
    from,
    to,
    looked,
    ever,
    atEnd,
    byMonth: [...byMonth].map(([month, row]) => ({ month, ...row })).toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    byOffice: [...byOffice].map(([office, row]) => ({ office, ...row })).toSorted((a, b) => worst(b) - worst(a)),
  };
}

function rowOf(of: Map<string, Counts>, key: string): Counts {
  const row = of.get(key) ?? none();
  of.set(key, row);
  return row;
}

export const colourChoices = (language: Language) =>
  lightColours.map((code) => ({ code, word: colourWord(code, language) }));
