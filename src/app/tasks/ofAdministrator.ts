import { dayOf } from '../../storage/store.ts';
import { listRequests } from '../people/requests.ts';
import { linesAtMost, task, type TaskSource } from './source.ts';

/** Acts on accounts that wait for a second administrator. */
export const accountRequests: TaskSource = {
  of: ['admin'],
  async find({ store, actor }) {
    const { rows, offices } = await listRequests(store, actor);
    const lines = rows.slice(0, linesAtMost).map(({ request, person }) => ({
      title: person.name ?? person.username,
      why: (request.officeId && offices.get(request.officeId)?.shortName) || '',
      on: dayOf(request.askedAt),
      to: `/people/${person.id}`,
    }));
    return [task('account_requests', { count: rows.length, oldest: lines[0]?.on ?? null, to: '/people', lines })];
  },
};
