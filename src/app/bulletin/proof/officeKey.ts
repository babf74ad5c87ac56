// What an office is given to find its rows in a published file: its key, and the openings of its own rows.
import { inflateRawSync } from 'node:zlib';
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { officeKeyOf, saltOf } from '../../../proof/make.ts';
import { type OfficeKey, officeKeyFormat } from '../../../proof/office.ts';
import { officesToday } from '../../../storage/offices/officesToday.ts';
import { entriesEnteredFor, publicationProof } from '../../../storage/bulletin/proofs.ts';
import { projectNames } from '../../../storage/names.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';
import { exportScope, officesUnder } from '../../people/reach.ts';
import { type OpenedRows, secretOwner } from './prove.ts';

const inHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** For who may take the office's rows away, and of its own rows alone. */
export async function officeKey(
  store: Store,
  actor: Actor,
  { publicationId, office }: { readonly publicationId: string; readonly office: string },
): Promise<OfficeKey> {
  const { cityCode } = actor;
  const offices = await officesToday(store, actor);
  const { officeIds } = await exportScope(store, actor);
  const own = officesUnder(offices, office);
  if (!own.every((id) => officeIds.includes(id))) refuse('office_unknown', 'office');
  const asked = [...offices.values()].find(({ id, code }) => id === office || code === office);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const kept = await publicationProof(tx, cityCode, publicationId);
    const secret = kept && store.secrets?.unseal(kept.sealed, secretOwner(cityCode, publicationId));
    if (!kept || !secret) return refuse('publication_without_proof');
    const all = JSON.parse(inflateRawSync(kept.opened).toString()) as OpenedRows;
    const ours = all.filter(([, , id]) => own.includes(id));
    const told = ours.map(([content, amount, id]) => ({ content, amount: BigInt(amount), office: id }));
    const projects = new Map(
      (await projectNames(tx, cityCode, [...new Set(told.flatMap(({ content }) => projectIn(content)))])).map((one) => [
        one.id,
        one.name,
      ]),
    );
    const entered = await entriesEnteredFor(tx, cityCode, {
      entries: told.map(({ content }) => entryIn(content)),
      own,
    });
    return {
      format: officeKeyFormat,
      fingerprint: kept.fingerprint,
      office: asked?.name ?? office,
      keys: own.map((id) => inHex(officeKeyOf(secret, id))),
      rows: told.map((row) => ({
        content: row.content,
        amount: String(row.amount),
        salt: inHex(saltOf(secret, row)),
        enteredBy: entered.has(entryIn(row.content)) ? ('own' as const) : ('other' as const),
        name: projectIn(row.content)
          .map((id) => projects.get(id) ?? '')
          .join(''),
      })),
    };
  });
}

type Content = readonly [row: string, on: string | null, project: string | null];

const entryIn = (content: string): string => (JSON.parse(content) as Content)[0].split('#')[0] ?? '';

function projectIn(content: string): string[] {
  const [, , project] = JSON.parse(content) as Content;
  return project ? [project] : [];
}
