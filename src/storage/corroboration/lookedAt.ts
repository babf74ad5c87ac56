// Arrivals that count at an instant, as signs of suspicion see them. Needs a scope that sees all offices: one payer may pay in
// several, and a month is unlike those of its peers.
import { sql } from 'kysely';
import type { LookedAt } from '../../domain/corroboration/suspicion/arrival.ts';
import { type Borne, gradeOf, gradeSchemeOn } from '../../domain/corroboration/gradeScheme.ts';
import { nounThat } from '../../domain/entries/nouns.ts';
import { sourceOf } from '../figures/sources.ts';
import type { Tx } from '../store.ts';
import { gradeSchemes } from './rules.ts';
import { signalKindSql, signalSource } from './signals.ts';

/** What a list tells of an arrival besides. */
export interface NamedArrival extends LookedAt, Borne {
  readonly projectCode: string;
  readonly projectName: string | null;
}

type Row = Omit<NamedArrival, 'grade' | 'firms' | 'fen' | 'investmentFen' | 'photos'> & {
  readonly fen: string;
  readonly investmentFen: string | null;
  readonly firms: (string | null)[];
  readonly photos: (Omit<LookedAt['photos'][number], 'takenOn'> & { readonly takenOn: string | null })[] | null;
};

const known = sql`e.decision = 'verified' and not e.void`;

/** `at`: an instant, or 'infinity' for what holds now. */
export async function lookedAtArrivals(tx: Tx, cityCode: string, at: string): Promise<NamedArrival[]> {
  const claims = sourceOf(nounThat('claims').kind);
  const kind = sql.raw(signalKindSql);
  const holds = sql`${known} and e.decided_at <= ${at}::timestamptz
    and (e.reversed_at is null or e.reversed_at > ${at}::timestamptz)`;
  const { rows } = await sql<Row>`
    with arrival as materialized (
      select e.id, e.office_id, s.project_id, e.occurred_on, ${sql.raw(claims.amount ?? '')} as fen, s.payer, s.voucher_kind,
        s.voucher_no, ${sql.raw(claims.fields['arrivalLine'] ?? '')} as line, ${sql.raw(claims.fields['namedVoucher'] ?? '')} as voucher
      from ${sql.raw(claims.from)} join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
      where e.city_code = ${cityCode} and ${holds}
    ), seen as materialized (
      select s.line_id::text as line, array_agg(${kind}) as kinds,
        (min(e.occurred_on) filter (where ${kind} = 'sent_back'))::text as back
      from ${sql.raw(signalSource.from)} join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
      where e.city_code = ${cityCode} and ${holds} group by 1
    ), shown as materialized (
      select a.entry_id, jsonb_agg(jsonb_build_object('sha256', f.sha256, 'takenOn', left(f.taken_at, 10),
        'latitude', f.latitude, 'longitude', f.longitude) order by f.sha256) as photos
      from attachment a join file f on f.city_code = a.city_code and f.id = a.file_id
      where a.city_code = ${cityCode} and a.recorded_at <= ${at}::timestamptz and f.type in ('jpg', 'heic', 'png')
      group by 1
    )
    select a.id, a.office_id as "officeId", a.project_id as "projectId", a.occurred_on as "on", a.fen::text as fen, a.payer,
      a.voucher_kind as "voucherKind", a.voucher_no as "voucherNo", a.voucher, coalesce(seen.kinds, '{}') as signals,
      seen.back as "backOn", shown.photos, pc.investment_fen::text as "investmentFen", pc.signed_on as "signedOn",
      array[pc.investor_name, pc.recipient_name] as firms, p.short_code as "projectCode", pc.name as "projectName"
    from arrival a join project p on p.city_code = ${cityCode} and p.id = a.project_id
    left join project_current pc on pc.city_code = ${cityCode} and pc.project_id = a.project_id
    left join seen on seen.line = a.line left join shown on shown.entry_id = a.id
    where a.fen > 0 order by a.occurred_on, a.id`.execute(tx);
  const schemes = await gradeSchemes(tx, cityCode);
  const then = schemes.filter(({ recordedAt }) => at === 'infinity' || recordedAt <= at);
  return rows.map(({ fen, investmentFen, firms, photos, ...row }) => ({
    ...row,
    fen: Number(fen),
    investmentFen: investmentFen === null ? null : Number(investmentFen),
    firms: firms.flatMap((firm) => firm ?? []),
    photos: photos ?? [],
    grade: gradeOf(gradeSchemeOn(then, row.on), row),
  }));
}
