// The history of the office tree, as counting needs it: short, and always read whole.
import type { OfficeKind } from '../../domain/offices/office.ts';
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface RawStanding {
  readonly officeId: string;
  readonly parentId: string | null;
  readonly kind: OfficeKind;
  readonly validFrom: string;
  readonly recorded: string;
}

export async function readOfficeHistory(tx: Tx, cityCode: string): Promise<RawStanding[]> {
  const { rows } = await sql<RawStanding>`
    select office_id as "officeId", parent_id as "parentId", kind, valid_from as "validFrom", recorded_at as recorded
    from office_version where city_code = ${cityCode} order by office_id, valid_from, recorded_at`.execute(tx);
  return rows;
}
