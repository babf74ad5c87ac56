// Agreements on shared credit that a reader may see: those that an office in reach filed or holds a share in.
import { accepterOf } from '../../domain/credit/creditAgreement.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  type AgreementFilter,
  type AgreementRow,
  agreementRows,
  type AgreementState,
  agreementStates,
} from '../../storage/credit/creditAgreements.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

export interface CreditAgreement extends AgreementRow, Omit<AgreementState, 'entryId'> {
  /** The office whose verifiers accept it. */
  readonly accepterId: string | null;
  /** The agreement itself lies in reach, so that it may be corrected and withdrawn. */
  readonly own: boolean;
}

export interface AgreementPage {
  readonly rows: readonly CreditAgreement[];
  readonly total: number;
  readonly offices: ReadonlyMap<string, Office>;
}

export async function creditAgreements(
  store: Store,
  actor: Actor,
  filter: { readonly office?: string | undefined; readonly projectId?: string | undefined },
  { page, size }: { readonly page: number; readonly size: number },
): Promise<AgreementPage> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const seen = await inScope(store, scope, async (tx) => {
    const offices = await officesOn(tx, cityCode, todayOf(store.clock));
    const chosen: AgreementFilter = {
      projectId: filter.projectId,
      officeIds: filter.office === undefined ? undefined : officesUnder(offices, filter.office),
    };
    const paging = { limit: size, offset: (page - 1) * size };
    return { offices, ...(await agreementRows(tx, cityCode, chosen, paging)) };
  });
  const ids = seen.rows.map(({ entryId }) => entryId);
  const states = await inScope(store, countingScope(cityCode), (tx) => agreementStates(tx, cityCode, ids));
  const reach = new Set(scope.officeIds);
  const offices = [...seen.offices.values()];
  return {
    total: seen.total,
    offices: seen.offices,
    rows: seen.rows.flatMap((row) => {
      const state = states.get(row.entryId);
      const sharing = row.shares.map(({ officeId }) => officeId);
      return state
        ? [{ ...row, ...state, accepterId: accepterOf(offices, sharing), own: reach.has(row.officeId) }]
        : [];
    }),
  };
}
