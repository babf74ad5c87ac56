// Objections to published results: an office that was assessed objects within the city's days, who verifies for the whole city
// answers, and is neither who objected nor who published.
import {
  answerBreaches,
  type AnswerObjection,
  objectionBreaches,
  type ObjectTo,
} from '../../domain/assessments/objection.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { type ObjectionRow, objectionRows, resultRow } from '../../storage/assessments/results.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, dayOf, inScope, type Store } from '../../storage/store.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { inCity, requireReach } from '../people/reach.ts';
import type { ResultContent } from './content.ts';
import type { PublishedResult } from './publish.ts';
import { giversOf, everythingSaid } from './givers.ts';

export async function objectTo(
  store: Store,
  actor: Actor,
  { key, objection }: { readonly key: string; readonly objection: ObjectTo },
): Promise<{ id: string }> {
  const reach = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  const { id, resultId, officeId, indicator, reason, evidence } = objection;
  if (!reach.includes(officeId)) refuse('office_unknown', 'objection.officeId');
  const act = { cityCode, accountId, useCase: 'object_to_assessment', key, content: objection, officeIds: reach };
  return write(store, act, async ({ tx, recordedAt, today }) => {
    const result = await resultRow(tx, cityCode, resultId);
    if (!result) return refuse('assessment_publication_unknown', 'objection.resultId');
    const { groups, body } = result.content as ResultContent;
    const breaches = objectionBreaches(
      objection,
      {
        corrected: result.correctedBy !== null,
        offices: groups.flatMap(({ offices }) => offices.map((one) => one.officeId)),
        indicators: body.indicators.map((one) => one.id),
        publishedOn: dayOf(new Date(result.publishedAt)),
        objectionDays: body.objectionDays,
      },
      today,
    );
    if (breaches.length > 0) throw new Refusal(breaches);
    const row = { city_code: cityCode, id, result_id: resultId, office_id: officeId, indicator, reason, evidence };
    await insertRows(tx, { assessment_objection: [{ ...row, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id }, summary: { resultId, officeId } };
  });
}

export async function answerObjection(
  store: Store,
  actor: Actor,
  { key, answer }: { readonly key: string; readonly answer: AnswerObjection },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['verify']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const facts = await cityFacts(store, cityCode);
  const act = { cityCode, accountId, useCase: 'answer_objection', key, content: answer, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const { objectionId, accepted, says } = answer;
    const [objection] = await objectionRows(tx, cityCode, { id: objectionId });
    const result = objection && (await resultRow(tx, cityCode, objection.resultId));
    if (!objection || !result) return refuse('assessment_objection_unknown', 'answer.objectionId');
    const of = {
      answered: objection.accepted !== null,
      objectedBy: objection.accountId,
      publishedBy: result.publisher,
    };
    const given = giversOf(await everythingSaid(tx, facts, result), objection, result);
    const breaches = answerBreaches({ ...of, gaveNumbers: given }, accountId);
    if (breaches.length > 0) throw new Refusal(breaches);
    const row = { city_code: cityCode, objection_id: objectionId, accepted, says };
    await insertRows(tx, { assessment_answer: [{ ...row, recorded_at: recordedAt, recorded_by: accountId }] });
    return { result: { id: objectionId }, summary: { objectionId, accepted } };
  });
}

/** Everybody may read what was objected to a result and what was answered; `mayAnswer`: by this hand. */
export async function objectionsOf(
  store: Store,
  { cityCode, accountId }: Pick<Actor, 'cityCode' | 'accountId'>,
  result: PublishedResult,
): Promise<(ObjectionRow & { readonly mayAnswer: boolean })[]> {
  const facts = await cityFacts(store, cityCode);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const rows = await objectionRows(tx, cityCode, { resultId: result.id });
    const numbers = rows.length > 0 ? await everythingSaid(tx, facts, result) : undefined;
    return rows.map((row) => {
      const of = { answered: row.accepted !== null, objectedBy: row.accountId, publishedBy: result.publisher };
      const given = numbers ? giversOf(numbers, row, result) : [];
      return { ...row, mayAnswer: answerBreaches({ ...of, gaveNumbers: given }, accountId).length === 0 };
    });
  });
}
