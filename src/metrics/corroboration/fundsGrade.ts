// The grade of an arrival as known at an instant: by its signals that were verified then, and the scheme that the city had said
// then for the arrival's day. The executor in SQL is in metrics/inSql/fundsGradeSql.ts.
import type { SignalKind } from '../../domain/corroboration/fundsSignal.ts';
import {
  type Borne,
  type FundsGrade,
  gradeOf,
  type GradeScheme,
  gradeSchemeOn,
} from '../../domain/corroboration/gradeScheme.ts';
import type { voucherKinds } from '../../domain/projects/fundArrival.ts';
import { type CityFacts, type Fact, isRecorded, type KnownAt, wasKnown } from '../facts.ts';
import { factsNaming } from '../kept/factIndex.ts';

type Graded = Pick<CityFacts, 'facts' | 'gradeSchemes'>;
type VoucherKind = (typeof voucherKinds)[number];

/** What bears arrivals out. */
export const gradedBy = 'funds_signal';

/** What bears an arrival out at the instant. */
export function borneBy(city: Graded, at: KnownAt): (fact: Fact) => Borne {
  const signalsOf = (line: string): SignalKind[] =>
    factsNaming(city.facts[gradedBy], 'subject', [line]).flatMap(({ knownFrom, knownUntil, fields }) =>
      wasKnown(knownFrom, knownUntil, at) ? [fields['fundsSignal'] as SignalKind] : [],
    );
  return ({ fields }) => ({
    signals: signalsOf(String(fields['arrivalLine'])),
    voucher: (fields['namedVoucher'] ?? null) as VoucherKind | null,
  });
}

/** Of an arrival and its day. */
export function gradesAt(city: Graded, at: KnownAt): (fact: Fact, day: string) => FundsGrade {
  const [scheme, borne] = [schemeAt(city, at), borneBy(city, at)];
  return (fact, day) => gradeOf(scheme(day), borne(fact));
}

/** What the city had said by then of each day. */
export function schemeAt(city: Graded, at: KnownAt): (day: string) => GradeScheme {
  const schemes = city.gradeSchemes.filter(({ recorded }) => isRecorded(recorded, at));
  return (day) => gradeSchemeOn(schemes, day);
}
