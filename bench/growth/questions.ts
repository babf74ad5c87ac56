// What a growing city is asked, in this order: each question finds what the one before left.
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../../src/storage/store.ts';
import { middle, type Took, type Visitor } from './visitor.ts';

export interface Asking {
  readonly store: Store;
  readonly cityCode: string;
  readonly as: (name: string) => Visitor;
  readonly times: number;
}

interface Question {
  readonly what: string;
  readonly ask: (asking: Asking) => Promise<string>;
}

const overview = '/overview?period=2023';

const read =
  (path: string | ((n: number) => string)): Question['ask'] =>
  async ({ as, times }) => {
    const runs: Took[] = [];
    for (let n = 0; n < times; n++) runs.push(await as('leader').get(typeof path === 'string' ? path : path(n)));
    return middle(runs);
  };

/** Never the same instant twice: nothing of the last answer is of use. */
const earlier = (n: number) =>
  encodeURIComponent(new Date(Date.parse('2024-01-20T00:00:00Z') + n * 1000).toISOString());

/** Reports one entry of a project of the city, has it verified, and asks for the overview. */
const afterEach =
  (
    entry: (
      of: { projectId: string; officeId: string; companyId: string },
      n: number,
    ) => { kind: string; input: object },
  ) =>
  async ({ as, store, cityCode, times }: Asking): Promise<string> => {
    const { rows } = await store.pool.pg.query<{ projectId: string; officeId: string; companyId: string }>(
      `select project_id as "projectId", office_id as "officeId", project_id as "companyId" from project_current
       where city_code = $1 order by short_code limit $2`,
      [cityCode, times],
    );
    const runs: Took[] = [];
    for (const [n, of] of rows.entries()) {
      const { kind, input } = entry(of, n);
      await as('clerk').post('/entries', { useCase: `record_${kind}`, key: uuidv7(), acts: [{ kind, input }] });
      const { id } = (input as { head: { id: string } }).head;
      await as('verifier').post('/verifications', { key: uuidv7(), decision: 'verified', entryIds: [id] });
      runs.push(await as('leader').get(overview));
    }
    return middle(runs);
  };

const arrival = afterEach(({ projectId, officeId }, n) => {
  const id = uuidv7();
  const head = { id, officeId, occurredOn: `2023-05-0${1 + (n % 9)}` };
  const input = { head, projectId, claimedFen: '10000000', voucherKind: 'bank_slip', voucherNo: id };
  return { kind: 'fund_arrival', input };
});

const memory = (): string => `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`;

export const growthQuestions: readonly Question[] = [
  { what: 'memory before', ask: () => Promise.resolve(memory()) },
  { what: 'first overview', ask: (asking) => read(overview)({ ...asking, times: 1 }) },
  { what: 'memory after it', ask: () => Promise.resolve(memory()) },
  { what: 'overview, nothing changed', ask: read(overview) },
  { what: 'overview after a verification', ask: arrival },
  { what: 'one figure of a month', ask: read((n) => `/figures/funds_arrived?period=2023-0${1 + (n % 9)}`) },
  { what: 'receipt of a year', ask: read('/figures/funds_arrived/receipt?period=2023') },
  { what: 'bulletin', ask: read('/bulletins/2023') },
  { what: 'bulletin as known earlier', ask: read((n) => `/bulletins/2023?asKnownAt=${earlier(n)}`) },
  { what: 'list, the newest', ask: read('/projects?sort=code&dir=desc') },
  { what: 'list by investment', ask: read('/projects?sort=investment&dir=desc') },
  { what: 'list, two characters', ask: read(`/projects?q=${encodeURIComponent('轴承')}`) },
  { what: 'what waits', ask: async ({ as }) => middle([await as('verifier').get('/pending?page=1&size=50')]) },
];
