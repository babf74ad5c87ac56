// A transfer needs the office that receives: it takes the firm over with its story, or declines and says why.
import type { AnswerOffer } from '../../domain/pursuits/pursuit.ts';
import { answerOfferBreaches } from '../../domain/pursuits/pursuitLaws.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { actsOfStory } from '../../storage/pursuits/queries.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { actRow } from './actRow.ts';
import { mayEnter } from './duty.ts';
import { knownPursuit } from './known.ts';

export async function answerOffer(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly offerId: string; readonly answer: AnswerOffer },
): Promise<{ pursuitId: string }> {
  const { cityCode, accountId } = actor;
  const { key, offerId, answer } = request;
  const officeIds = await requireReach(store, actor, 'enter');
  const useCase = answer.answer === 'accept' ? 'pursuit_accepted' : 'pursuit_declined';
  const door = { cityCode, accountId, useCase, key, content: { offerId, answer }, officeIds };
  return write(store, door, async (writing) => {
    const { tx, today, recordedAt } = writing;
    const found = (await actsOfStory(tx, cityCode, { actId: offerId })).find(({ kind }) => kind === 'offered');
    const { known, facts } = await knownPursuit(writing, cityCode, officeIds, found?.pursuitId ?? offerId);
    const toOfficeId = found?.toOfficeId ?? '';
    const { offices } = facts;
    const breaches = answerOfferBreaches(answer, {
      ...facts,
      assigneeMayEnter:
        answer.answer === 'accept'
          ? await mayEnter(writing, cityCode, facts, { accountId: answer.accountId, officeId: toOfficeId })
          : null,
      offer: known
        ? {
            toOfficeId,
            officeName: offices.get(toOfficeId)?.name ?? '',
            open: known.row.state === 'offered' && known.row.openOfferId === offerId,
          }
        : null,
    });
    if (breaches.length > 0 || !known) throw new Refusal(breaches);
    const by = { cityCode, accountId, at: recordedAt, today };
    const { row, prospect } = known;
    const { rootId } = row;
    if (answer.answer === 'decline') {
      const said = { id: answer.id, pursuitId: row.id, rootId, officeId: toOfficeId, note: answer.note };
      await insertRows(tx, { pursuit_act: [{ ...actRow(by, { ...said, kind: 'declined' }), about_id: offerId }] });
      return { result: { pursuitId: row.id }, summary: { pursuitId: row.id, act: answer.id, kind: 'declined' } };
    }
    const { id, pursuitId, note } = answer;
    const opening = actRow(by, { id, pursuitId, rootId, officeId: toOfficeId, kind: 'assigned', note });
    await insertRows(tx, {
      pursuit: [
        {
          city_code: cityCode,
          id: pursuitId,
          office_id: toOfficeId,
          prospect_id: prospect.id,
          follows_id: row.id,
          root_id: rootId,
          offer_id: offerId,
          opened_on: today,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
      pursuit_act: [
        {
          ...opening,
          opens: true,
          account_id: answer.accountId,
          due_on: answer.dueOn,
          chain_id: row.chainId,
          chain: row.chain,
          node_id: row.nodeId,
          node: row.node,
          reasons: row.reasons,
          activity_id: row.activityId,
        },
      ],
    });
    return { result: { pursuitId }, summary: { pursuitId, follows: row.id, kind: 'accepted' } };
  });
}
