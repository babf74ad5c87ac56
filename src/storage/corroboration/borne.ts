// What bears arrivals out by now: their own vouchers, and the verified signals of their lines.
import { sql } from 'kysely';
import type { Borne } from '../../domain/corroboration/gradeScheme.ts';
import { builtForKeys } from '../connection/builtOnce.ts';
import { sourceOf } from '../figures/sources.ts';
import { nounThat } from '../../domain/entries/nouns.ts';
import { signalKindSql, signalSource } from './signals.ts';
import type { Tx } from '../store.ts';

export interface BorneArrival extends Borne {
  readonly officeId: string;
  readonly on: string;
}

const borneBy = builtForKeys<
  { readonly cityCode: string; readonly entryIds: readonly string[] },
  BorneArrival & { id: string }
>(({ cityCode, entryIds }, mark) => {
  const { from, fields } = sourceOf(nounThat('claims').kind);
  return sql<BorneArrival & { id: string }>`
    select ${mark} a.id, a."officeId", a.on, a.voucher, coalesce(k.kinds, '{}') as signals
    from (select e.id, e.office_id as "officeId", e.occurred_on as on, e.city_code, ${sql.raw(fields['arrivalLine'] ?? '')} as line,
        ${sql.raw(fields['namedVoucher'] ?? '')} as voucher
      from ${sql.raw(from)} join entry e on e.city_code = s.city_code and e.id = s.entry_id
      where e.city_code = ${cityCode} and e.id = any(${entryIds}::uuid[])) a
    left join lateral (select array_agg(${sql.raw(signalKindSql)}) as kinds
      from ${sql.raw(signalSource.from)} join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
      where s.city_code = a.city_code and s.line_id = a.line::uuid and e.decision = 'verified' and not e.void
        and e.reversed_by is null) k on true`;
});

/** By entry. Within the asker's scope: a signal lies in the books of its arrival's office. */
export async function borneArrivals(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, BorneArrival>> {
  if (entryIds.length === 0) return new Map();
  const rows = await borneBy.rows(tx, { cityCode, entryIds });
  return new Map(rows.map(({ id, ...borne }) => [id, borne]));
}
