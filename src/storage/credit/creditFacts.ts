// Verified credit agreements and the history of the office tree, as counting needs them: few, and always read whole.
import { sql } from 'kysely';
import type { CreditCover } from '../../domain/credit/creditAgreement.ts';
import type { Share } from '../../domain/credit/splitAmount.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface RawAgreement {
  readonly entryId: string;
  readonly projectId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly covers: readonly CreditCover[];
  readonly shares: readonly Share[];
  readonly knownFrom: string;
  readonly knownUntil: string | null;
}

export async function readAgreements(tx: Tx, cityCode: string): Promise<RawAgreement[]> {
  const { rows } = await sql<RawAgreement>`
    select ${sql.raw(keptPlan)} a.entry_id as "entryId", a.project_id as "projectId", a.from_on as "fromOn", a.to_on as "toOn", a.covers,
      e.decided_at as "knownFrom", e.reversed_at as "knownUntil",
      (select jsonb_agg(jsonb_build_object('officeId', s.holder_id, 'code', o.code, 'basisPoints', s.basis_points)
          order by s.no)
        from credit_share s join office o on o.city_code = s.city_code and o.id = s.holder_id
        where s.city_code = a.city_code and s.entry_id = a.entry_id) as shares
    from credit_agreement a join entry_state e on e.city_code = a.city_code and e.id = a.entry_id
    where a.city_code = ${cityCode} and e.decision = 'verified' and not e.void
    order by a.from_on desc, a.entry_id`.execute(tx);
  return rows;
}

export interface RawStanding {
  readonly officeId: string;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly recorded: string;
}

export async function readOfficeHistory(tx: Tx, cityCode: string): Promise<RawStanding[]> {
  const { rows } = await sql<RawStanding>`
    select office_id as "officeId", parent_id as "parentId", valid_from as "validFrom", recorded_at as recorded
    from office_version where city_code = ${cityCode} order by office_id, valid_from, recorded_at`.execute(tx);
  return rows;
}
