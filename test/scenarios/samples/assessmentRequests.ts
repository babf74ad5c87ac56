// One request of each route of assessment.
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../../../src/storage/store.ts';
import { publishedResult } from '../../../src/app/assessments/publish.ts';
import {
  fullScheme,
  objectionMade,
  objectionTo,
  resultCorrected,
  resultPublished,
  schemeDraft,
  schemeKept,
  schemeToSet,
} from './assessmentSamples.ts';
import { cityCode, offices } from './city.ts';

const made = new WeakMap<Store, Map<string, Promise<string>>>();

/** Made once: whoever reads it changes nothing. */
function once(store: Store, make: (store: Store) => Promise<string>): Promise<string> {
  const kept = made.get(store) ?? new Map<string, Promise<string>>();
  made.set(store, kept);
  const found = kept.get(make.name) ?? make(store);
  kept.set(make.name, found);
  return found;
}

async function schemeNumbered(store: Store): Promise<string> {
  const id = await resultCorrected(store);
  return (await publishedResult(store, cityCode, id)).schemeId;
}

const key = uuidv7;
const created = (url: string, body: object) => ({ url, body: { key: key(), ...body }, status: 201 });

export const assessmentSamples = {
  'GET /api/v1/assessments': async (store: Store) => {
    await once(store, schemeKept);
    return { url: '/assessments' };
  },
  'GET /api/v1/assessments/:schemeId': async (store: Store) => ({
    url: `/assessments/${await once(store, fullScheme)}`,
  }),
  'GET /api/v1/assessments/:schemeId/result': async (store: Store) => ({
    url: `/assessments/${await once(store, fullScheme)}/result?period=2023`,
  }),
  'GET /api/v1/assessments/:schemeId/plans': async (store: Store) => ({
    url: `/assessments/${await once(store, schemeKept)}/plans?period=2023-05`,
  }),
  'GET /api/v1/assessments/:schemeId/numbers': async (store: Store) => ({
    url: `/assessments/${await once(store, schemeNumbered)}/numbers?period=2023`,
  }),
  'GET /api/v1/assessments-offered': () => ({ url: '/assessments-offered' }),
  'GET /api/v1/assessments-asked': () => ({ url: '/assessments-asked' }),
  'POST /api/v1/assessments/preview': () => ({
    url: '/assessments/preview',
    body: { period: '2023', scheme: schemeDraft() },
  }),
  'POST /api/v1/assessments': () => created('/assessments', { scheme: schemeToSet() }),
  'POST /api/v1/assessments/end': async (store: Store) =>
    created('/assessments/end', {
      end: { id: uuidv7(), schemeId: await schemeKept(store), lastDay: '2030-12-31', reason: '不再考核' },
    }),
  'POST /api/v1/assessments/numbers': async (store: Store) =>
    created('/assessments/numbers', {
      number: {
        id: uuidv7(),
        schemeId: await once(store, schemeKept),
        hand: 'late',
        officeId: offices.linqing,
        period: '2021',
        value: '1',
        evidence: '核查记录',
        reason: '年终核查',
      },
    }),
  'GET /api/v1/assessment-results': async (store: Store) => {
    await once(store, resultPublished);
    return { url: '/assessment-results?size=200' };
  },
  'GET /api/v1/assessment-results/:id': async (store: Store) => ({
    url: `/assessment-results/${await once(store, resultCorrected)}`,
  }),
  'GET /api/v1/assessment-results/:id/docx': async (store: Store) => ({
    url: `/assessment-results/${await once(store, resultPublished)}/docx`,
  }),
  'GET /api/v1/assessment-results/:id/objections': async (store: Store) => ({
    url: `/assessment-results/${await once(store, resultPublished)}/objections`,
  }),
  'POST /api/v1/assessment-results': async (store: Store) =>
    created('/assessment-results', { schemeId: await schemeKept(store), period: '2023', change: null }),
  'POST /api/v1/assessment-objections': async (store: Store) =>
    created('/assessment-objections', { objection: objectionTo(await once(store, resultPublished)) }),
  'POST /api/v1/assessment-objections/answer': async (store: Store) =>
    created('/assessment-objections/answer', {
      answer: { objectionId: await objectionMade(store), accepted: true, says: '属实' },
    }),
};
