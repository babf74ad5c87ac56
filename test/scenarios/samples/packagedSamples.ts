// Projects of 临清市 for the samples of stages and packages: each sample is given its own.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { splitProject } from '../../../src/app/stages/packaging.ts';
import { record } from '../../../src/app/entries/record.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import type { Store } from '../../../src/storage/store.ts';
import { milestoneAct, projectAct } from '../../fixture/acts.ts';
import { cityCode, offices } from './city.ts';

// Of another year than the one that checks on site draw from.
const day = { officeId: offices.linqing, occurredOn: '2022-07-07' };
const yi = 10_000_000_000n;

/** Signed, and not yet verified. */
export async function signedProject(store: Store): Promise<{ id: string; entryIds: readonly string[] }> {
  const id = uuidv7();
  const acts = [projectAct(id, day), milestoneAct(id, 'signed', day)];
  const { entryIds } = await record(store, await actorNamed(store, cityCode, 'linqing'), {
    useCase: 'test',
    key: uuidv7(),
    acts,
  });
  return { id, entryIds };
}

async function accept(store: Store, entryIds: readonly string[]): Promise<void> {
  const verifier = await actorNamed(store, cityCode, 'cityVerify');
  await verify(store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}

export async function verifiedProject(store: Store): Promise<string> {
  const { id, entryIds } = await signedProject(store);
  await accept(store, entryIds);
  return id;
}

/** Made anew only once it has been used up: most who ask are refused and use up nothing. */
const spares = new Map<string, Promise<string>>();
export async function spare(store: Store, what: string, make: (store: Store) => Promise<string>): Promise<string> {
  const before = await spares.get(what);
  const { rows } = await store.pool.pg.query<{ used: boolean }>(
    `select exists (select from packaging where package_id = $1 or undoes_id = $1)
       or exists (select from project_version where project_id = $1 and parent_id is not null)
       or exists (select from entry e join milestone m on m.entry_id = e.reverses_id where m.project_id = $1) as used`,
    [before ?? null],
  );
  if (before !== undefined && !rows[0]?.used) return before;
  const made = make(store);
  spares.set(what, made);
  return made;
}

/** Of a project of 2 亿元. */
export const halves = () => ({
  key: uuidv7(),
  reason: '分期核算',
  parts: [1, 2].map((no) => ({ projectId: uuidv7(), name: `${no}号园区`, investmentFen: String(yi) })),
});

/** A split that stands, by its id. */
export async function splitAndVerified(store: Store): Promise<string> {
  const projectId = await verifiedProject(store);
  const { key, reason, parts } = halves();
  const enterer = await actorNamed(store, cityCode, 'linqing');
  const asked = { key, reason, projectId, parts: parts.map((part) => ({ ...part, investmentFen: yi })) };
  const { packagingId, entryIds } = await splitProject(store, enterer, asked);
  await accept(store, entryIds);
  return packagingId;
}
