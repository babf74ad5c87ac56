// What who asks may be told of a running draft.
import type { BulletinSight } from '../../app/bulletin/bulletin.ts';
import { mayAsk } from '../../app/figures/mayAsk.ts';
import { type AskedSubject, onItsDays } from '../../app/bulletin/subject.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Store } from '../../storage/store.ts';

/** Of a running draft; what is published reads the same for everybody. */
export async function seenBy(store: Store, actor: Actor, asked: AskedSubject): Promise<BulletinSight> {
  const facts = await cityFacts(store, actor.cityCode);
  const { question } = onItsDays(facts, asked);
  const sight = await mayAsk(store, actor, facts, question);
  return { names: sight.opens({}), tells: sight.tells };
}
