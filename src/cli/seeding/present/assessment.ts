// The present's year that is over is assessed: each act by the hand that may do it.
import { giveNumber } from '../../../app/assessments/numbers.ts';
import { objectTo } from '../../../app/assessments/objections.ts';
import { publishResult } from '../../../app/assessments/publish.ts';
import { setScheme } from '../../../app/assessments/schemes.ts';
import { actorNamed } from '../../../app/people/accounts.ts';
import { presentNumber, presentObjection, presentResult, presentScheme } from '../../../demo/present/assessment.ts';
import {
  entererIn,
  presentAdministrator,
  presentCity,
  type PresentDays,
  presentPublisher,
  presentVerifier,
} from '../../../demo/present/city.ts';
import type { Store } from '../../../storage/store.ts';

export async function seedAssessment(store: Store, days: PresentDays): Promise<void> {
  const as = (username: string) => actorNamed(store, presentCity.cityCode, username);
  await setScheme(store, await as(presentAdministrator), { key: 'seed-scheme', scheme: presentScheme(days) });
  await giveNumber(store, await as(presentVerifier), { key: 'seed-scheme-number', number: presentNumber(days) });
  const result = { key: 'seed-scheme-result', ...presentResult(days) };
  const { id } = await publishResult(store, await as(presentPublisher), result);
  const objection = presentObjection(id);
  await objectTo(store, await as(entererIn('wl-02')), { key: 'seed-scheme-objection', objection });
}
