// Numbers that schemes ask to be given by hand: everyone may read them; who verifies for the whole city gives them. Each that is
// said anew follows the last and leaves it as it is.
import type { GiveNumber } from '../../domain/assessments/number.ts';
import { isAssessed } from '../../domain/assessments/periods.ts';
import type { SchemeBody } from '../../domain/assessments/scheme.ts';
import { lastScheme, schemeOn } from '../../domain/assessments/versions.ts';
import { type Period, yearBefore } from '../../domain/figures/period.ts';
import { periodBefore } from '../../domain/figures/periodBefore.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type CityFacts, latest, periodAt, yearsAt } from '../../metrics/facts.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type KeptNumber, keptNumbers, type KeptScheme, keptSchemes } from '../../storage/assessments/schemes.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { figuresReady } from '../figures/figuresReady.ts';
import { inCity } from '../people/reach.ts';
import { groupMembers } from './members.ts';
import { handsOfScheme, type NumbersByHand } from './readings.ts';

export function readNumbers(
  store: Store,
  cityCode: string,
  of: { readonly schemeId: string; readonly period: string },
): Promise<KeptNumber[]> {
  return inScope(store, countingScope(cityCode), (tx) => keptNumbers(tx, cityCode, of));
}

/** What holds of a period and of the one before it, and of the year before each, against which growth is reckoned. */
export async function numbersOf(
  store: Store,
  facts: CityFacts,
  { schemeId, period }: { readonly schemeId: string; readonly period: Period },
): Promise<(period: string) => NumbersByHand> {
  const years = yearsAt(facts, latest);
  const asked = [period, periodBefore(period, years)];
  const found = new Map<string, NumbersByHand>();
  for (const text of new Set(asked.flatMap((one) => [one.text, yearBefore(one, years).text]))) {
    const kept = await readNumbers(store, facts.cityCode, { schemeId, period: text });
    found.set(text, new Map(kept.toReversed().map((one) => [`${one.officeId} hand:${one.hand}`, one.value])));
  }
  return (text) => found.get(text) ?? new Map<string, string>();
}

/** A number of what is never assessed would be read by nobody. */
async function mustBeAssessed(
  store: Store,
  facts: CityFacts,
  body: SchemeBody,
  { period, officeId }: { readonly period: Period; readonly officeId: string },
): Promise<void> {
  if (!isAssessed(period.text, body.period)) refuse('assessment_period_of_other_kind', 'number.period');
  await figuresReady(store, facts, new Set(body.groups.flatMap(({ size }) => size?.figure ?? [])), latest);
  const members = groupMembers(facts, body, { period, at: latest });
  if (!members.some(({ officeIds }) => officeIds.includes(officeId)))
    refuse('assessment_office_not_assessed', 'number.officeId');
}

/** The version by which the period's result is published, whatever followed it; of a time without one the last. */
export const schemeOfPeriod = (versions: readonly KeptScheme[], { to }: Pick<Period, 'to'>): KeptScheme =>
  schemeOn(versions, to) ?? lastScheme(versions, 'number.schemeId');

export async function giveNumber(
  store: Store,
  actor: Actor,
  { key, number }: { readonly key: string; readonly number: GiveNumber },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['verify']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const facts = await cityFacts(store, cityCode);
  if (!facts.offices.some(({ id }) => id === number.officeId)) refuse('office_unknown', 'number.officeId');
  // Refuses what is no period.
  const asked = periodAt(facts, number.period, latest);
  const kept = await inScope(store, countingScope(cityCode), (tx) => keptSchemes(tx, cityCode, number.schemeId));
  await mustBeAssessed(store, facts, schemeOfPeriod(kept, asked).body, { period: asked, officeId: number.officeId });
  const act = { cityCode, accountId, useCase: 'give_assessment_number', key, content: number, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const { id, schemeId, hand, officeId, period, value, evidence, reason } = number;
    const { body } = schemeOfPeriod(await keptSchemes(tx, cityCode, schemeId), asked);
    if (!handsOfScheme(body).some((one) => one.hand === hand)) refuse('assessment_hand_unknown', 'number.hand');
    const row = { city_code: cityCode, id, scheme_id: schemeId, hand, office_id: officeId, period, value };
    const said = { evidence, reason, recorded_at: recordedAt, recorded_by: accountId };
    await insertRows(tx, { assessment_number: [{ ...row, ...said }] });
    return { result: { id }, summary: { schemeId, hand, period } };
  });
}
