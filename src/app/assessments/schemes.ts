// The city's assessment schemes: everyone may read them. Who keeps its figures sets and ends them: neither enters nor verifies a
// row. Before a version is put in force it is tried on a period, and what it said of it stands beside it.
import { addDays } from '../../domain/day.ts';
import type { EndScheme, SchemeBody, SchemeDraft, SetScheme } from '../../domain/assessments/scheme.ts';
import { schemeBreaches } from '../../domain/assessments/schemeBreaches.ts';
import { lastScheme } from '../../domain/assessments/versions.ts';
import { type Breach, Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type CityFacts, latest, periodAt } from '../../metrics/facts.ts';
import { write } from '../../storage/door/door.ts';
import { keptSchemes, type KeptScheme } from '../../storage/assessments/schemes.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { keepersOfFigures } from '../figures/cityFigures.ts';
import { figuresReady } from '../figures/figuresReady.ts';
import { inCity } from '../people/reach.ts';
import { numbersOf } from './numbers.ts';
import { figuresOfScheme } from './readings.ts';
import { scoreScheme, type SchemeResult } from './scored.ts';

export function readSchemes(store: Store, cityCode: string, schemeId?: string): Promise<KeptScheme[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptSchemes(tx, cityCode, schemeId));
}

export function breachesOfScheme({ catalogue, offices }: CityFacts, draft: SchemeDraft): Breach[] {
  const kinds = new Map(offices.map(({ id, kind }) => [id, kind]));
  return schemeBreaches(draft, { isFigure: (id) => catalogue.has(id), officeKind: (id) => kinds.get(id) });
}

/** What a scheme says of a period, with numbers that were given by hand for the scheme of that name. */
export async function resultBy(
  store: Store,
  facts: CityFacts,
  { schemeId, body }: { readonly schemeId: string; readonly body: SchemeBody },
  period: string,
): Promise<SchemeResult> {
  const asked = periodAt(facts, period, latest);
  await figuresReady(store, facts, figuresOfScheme(body), latest);
  const byHand = await numbersOf(store, facts, { schemeId, period: asked });
  return scoreScheme(facts, body, { period: asked, at: latest, byHand });
}

export async function setScheme(
  store: Store,
  actor: Actor,
  { key, scheme }: { readonly key: string; readonly scheme: SetScheme },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const facts = await cityFacts(store, cityCode);
  const breaches = breachesOfScheme(facts, scheme);
  if (breaches.length > 0) throw new Refusal(breaches);
  const { to } = periodAt(facts, scheme.triedOn, latest);
  if (to >= todayOf(store.clock)) refuse('assessment_tried_too_early', 'scheme.triedOn', { day: to });
  const tried = placesOf(await resultBy(store, facts, scheme, scheme.triedOn));
  const act = { cityCode, accountId, useCase: 'set_assessment_scheme', key, content: scheme, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const { id, schemeId, name, body, effectiveFrom, effectiveTo, reason } = scheme;
    const [last] = await keptSchemes(tx, cityCode, schemeId);
    const version = (last?.version ?? 0) + 1;
    const row = { city_code: cityCode, id, scheme_id: schemeId, version, name, body, tried, reason, ended: false };
    const days = { effective_from: effectiveFrom, effective_to: effectiveTo };
    await insertRows(tx, { assessment_scheme: [{ ...row, ...days, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id, version }, summary: { schemeId, name, version } };
  });
}

/** What was published by it reads as it did. */
export async function endScheme(
  store: Store,
  actor: Actor,
  { key, end }: { readonly key: string; readonly end: EndScheme },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'end_assessment_scheme', key, content: end, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const { id, schemeId, lastDay, reason } = end;
    const { name, body, version: before } = lastScheme(await keptSchemes(tx, cityCode, schemeId), 'end.schemeId');
    const version = before + 1;
    const row = { city_code: cityCode, id, scheme_id: schemeId, version, name, body, tried: null, reason, ended: true };
    const days = { effective_from: addDays(lastDay, 1), effective_to: null };
    await insertRows(tx, { assessment_scheme: [{ ...row, ...days, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id, version }, summary: { schemeId, version } };
  });
}

/** Scores and places alone, as they are kept beside a version. */
const placesOf = ({ period, groups }: SchemeResult) => ({
  period: period.text,
  groups: groups.map(({ name, offices }) => ({
    name,
    offices: offices.map(({ officeId, place, text }) => ({ officeId, place, text })),
  })),
});
