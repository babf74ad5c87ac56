// The grade of an arrival in SQL, as metrics/corroboration/fundsGrade.ts has it.
import { type RawBuilder, sql } from 'kysely';
import {
  defaultGradeScheme,
  type FundsGrade,
  type GradeScheme,
  type GradeSchemeVersion,
} from '../../domain/corroboration/gradeScheme.ts';
import { signalKindSql, signalSource } from '../../storage/corroboration/signals.ts';
import type { CountingDefinition } from '../definition.ts';

export const asksGrade = ({ conditions }: CountingDefinition): boolean =>
  conditions.some(({ field }) => field === 'fundsGrade');

/** By line of arrivals the kinds of the signals that are known: a relation of the statement. */
export function signalledSql(cityCode: string, known: RawBuilder<unknown>): RawBuilder<unknown> {
  const { from, subject = '' } = signalSource;
  return sql`signalled as materialized (
    select ${sql.raw(subject)} as line, array_agg(${sql.raw(signalKindSql)}) as kinds
    from ${sql.raw(from)} join ${known} e on e.city_code = s.city_code and e.id = s.entry_id
    where s.city_code = ${cityCode} group by 1),`;
}

export const withSignalled = (fields: Readonly<Record<string, string>>): RawBuilder<unknown> =>
  sql`left join signalled on signalled.line = ${sql.raw(fields['arrivalLine'] ?? '')}`;

/** `schemes`: those that the city had said by then, the one recorded last first. */
export function fundsGradeSql(
  schemes: readonly GradeSchemeVersion[],
  day: RawBuilder<unknown>,
  fields: Readonly<Record<string, string>>,
): RawBuilder<unknown> {
  const voucher = sql.raw(fields['namedVoucher'] ?? 'null::text');
  const by = schemes.map(
    ({ effectiveFrom, scheme }) => sql`when ${day} >= ${effectiveFrom}::date then ${graded(scheme, voucher)}`,
  );
  return sql`(case ${sql.join(by, sql` `)} when true then ${graded(defaultGradeScheme, voucher)} end)`;
}

function graded({ corroboratedFrom, signals, vouchers }: GradeScheme, voucher: RawBuilder<unknown>) {
  const json = (of: object) => sql`${JSON.stringify(of)}::jsonb`;
  const grade = (name: FundsGrade) => sql.lit(name);
  return sql`(select case when hands >= ${corroboratedFrom}::int then ${grade('corroborated')}
      when hands > 0 then ${grade('single')} else ${grade('none')} end
    from (select count(distinct hand) as hands from (
      select ${json(signals)} ->> kind as hand from unnest(signalled.kinds) kind
      union all select ${json(vouchers)} ->> ${voucher}) h) n)`;
}
