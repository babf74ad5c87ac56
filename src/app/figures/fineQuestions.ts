// How many questions about the rows of others an account asks in an hour beyond the everyday ones (domain/figures/cells.ts): many
// of them are a sweep, which is written down and then ended. Counted in this process, like other limits.
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Question } from '../../metrics/count.ts';
import type { Store } from '../../storage/store.ts';
import { logExport } from '../entries/exportLog.ts';

const hour = 3_600_000;

interface Asking {
  readonly since: number;
  count: number;
}

const askingOf = new WeakMap<Store, Map<string, Asking>>();

export async function countFineQuestion(store: Store, actor: Actor, question: Question, most: number): Promise<void> {
  const { period, officeId, section, way } = question;
  const now = store.clock().getTime();
  const all = askingOf.get(store) ?? new Map<string, Asking>();
  askingOf.set(store, all);
  for (const [account, { since }] of all) if (now - since >= hour) all.delete(account);
  const account = `${actor.cityCode}/${actor.accountId}`;
  const asking = all.get(account) ?? { since: now, count: 0 };
  all.set(account, asking);
  asking.count++;
  // At a half, at the whole, and when it went on to the double of it.
  if (asking.count === Math.ceil(most / 2) || (asking.count > 0 && asking.count % most === 0)) {
    const filter = { period: period.text, office: officeId, section, ...way, asKnownAt: question.at };
    await logExport(store, actor, { what: 'fine_questions', filter, rows: asking.count });
  }
  if (asking.count > most) {
    refuse('too_many_fine_questions', undefined, { most, seconds: Math.ceil((asking.since + hour - now) / 1000) });
  }
}
