// The city's assessment years (考核年度): everyone reads them, the administrator of the whole city sets them.
import {
  type AssessmentYear,
  assessmentYearBreaches,
  type AssessmentYearInput,
} from '../../domain/closes/assessmentYear.ts';
import { parsePeriod, type Period } from '../../domain/figures/period.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { assessmentYearRows, inForce } from '../../storage/closes/assessmentYears.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { closesInForce } from '../../storage/closes/periodCloses.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { requireReach } from '../people/reach.ts';

export async function assessmentYears(store: Store, cityCode: string): Promise<AssessmentYear[]> {
  const rows = await inScope(store, countingScope(cityCode), (tx) => assessmentYearRows(tx, cityCode));
  return inForce(rows).map(({ year, from, to }) => ({ year, from, to }));
}

/** A period as people write it, of a city with its assessment years; refuses what is none. */
export async function periodOfCity(store: Store, cityCode: string, text: string): Promise<Period> {
  return parsePeriod(text, text.startsWith('A') ? await assessmentYears(store, cityCode) : []);
}

export async function setAssessmentYear(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly input: AssessmentYearInput },
): Promise<AssessmentYear[]> {
  const { cityCode, accountId } = actor;
  const { key, input } = request;
  const officeIds = await requireReach(store, actor, 'admin');
  const act = { cityCode, accountId, useCase: 'set_assessment_year', key, content: input, officeIds };
  await write(store, act, async ({ tx, today, recordedAt }) => {
    const offices = [...(await officesOn(tx, cityCode, today)).values()];
    const root = offices.find(({ parentId }) => parentId === null)?.id;
    if (!root || !officeIds.includes(root)) refuse('right_required', undefined, { role: 'admin' });
    const years = inForce(await assessmentYearRows(tx, cityCode));
    const label = `A${input.year}`;
    const breaches = assessmentYearBreaches(input, {
      others: years.filter(({ year }) => year !== input.year),
      closed: (await closesInForce(tx, cityCode)).some(({ period }) => period === label),
    });
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, year, from, to } = input;
    const days = { year, from_on: from, to_on: to };
    const row = { city_code: cityCode, id, ...days, recorded_at: recordedAt, recorded_by: accountId };
    await insertRows(tx, { assessment_year: [row] });
    return { result: null, summary: { year, from, to } };
  });
  return assessmentYears(store, cityCode);
}
