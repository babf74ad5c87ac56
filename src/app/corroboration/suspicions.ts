// Arrivals that want a second look, the most suspicious first: looked for over the whole city, told within the reader's reach.
import type { FundsGrade } from '../../domain/corroboration/gradeScheme.ts';
import { suspicionRulesOn } from '../../domain/corroboration/suspicion/rules.ts';
import type { SignName, SuspicionRules } from '../../domain/corroboration/suspicion/rules.ts';
import { type ArrivalSuspicion, suspicionsOf, suspicious } from '../../domain/corroboration/suspicion/suspicion.ts';
import type { Period } from '../../domain/figures/period.ts';
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import { lookedAtArrivals, type NamedArrival } from '../../storage/corroboration/lookedAt.ts';
import { gradeSchemes, suspicionRules } from '../../storage/corroboration/rules.ts';
import { KeptFresh } from '../../storage/keptFresh.ts';
import { ledgerNow } from '../../storage/offices/cities.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { gradeSchemeOn } from '../../domain/corroboration/gradeScheme.ts';
import { officesInReach, officesUnder } from '../people/reach.ts';
import { graded, type GradedArrival } from './gradedArrivals.ts';

interface Looked {
  readonly version: bigint;
  readonly day: string;
  readonly rules: SuspicionRules;
  readonly arrivals: ReadonlyMap<string, NamedArrival>;
  readonly found: ReadonlyMap<string, ArrivalSuspicion>;
  readonly gradedOf: (arrival: NamedArrival) => GradedArrival;
}

const kept = new KeptFresh<Store, Looked>();

/** The whole city, as known at an instant. */
export async function lookThrough(tx: Tx, cityCode: string, at: string, day: string) {
  const arrivals = await lookedAtArrivals(tx, cityCode, at);
  const said = (await suspicionRules(tx, cityCode)).filter(({ recordedAt }) => at === 'infinity' || recordedAt <= at);
  const rules = suspicionRulesOn(said, day);
  return { arrivals, rules, found: suspicionsOf(arrivals, rules) };
}

export async function lookedThrough(store: Store, cityCode: string): Promise<Looked> {
  const [{ version }, day] = [await ledgerNow(store, cityCode), todayOf(store.clock)];
  return kept.get(
    store,
    cityCode,
    (before) => before.version >= version && before.day === day,
    () =>
      inScope(store, countingScope(cityCode), async (tx) => {
        const { arrivals, rules, found } = await lookThrough(tx, cityCode, 'infinity', day);
        const schemes = await gradeSchemes(tx, cityCode);
        const gradedOf = (one: NamedArrival) => graded(gradeSchemeOn(schemes, one.on), one);
        return { version, day, rules, found, gradedOf, arrivals: new Map(arrivals.map((one) => [one.id, one])) };
      }),
  );
}

export interface SuspicionFilter {
  readonly period: Pick<Period, 'from' | 'to'>;
  readonly office?: string | undefined;
  readonly sign?: SignName | undefined;
  readonly grade?: FundsGrade | undefined;
}

export interface SuspiciousArrival extends ArrivalSuspicion {
  readonly arrival: Pick<NamedArrival, 'id' | 'officeId' | 'projectId' | 'projectCode' | 'projectName' | 'on' | 'fen'>;
  readonly graded: GradedArrival;
}

export interface SuspicionPage {
  readonly rows: readonly SuspiciousArrival[];
  readonly total: number;
  /** Of all that match. */
  readonly fen: bigint;
  /** Arrivals that were looked at, in the same period and offices. */
  readonly looked: number;
  readonly bySign: Readonly<Record<string, number>>;
  readonly from: number;
  readonly offices: ReadonlyMap<string, string>;
}

export async function suspicionPage(
  store: Store,
  actor: Actor,
  { page, size, period, office, sign, grade }: SuspicionFilter & { readonly page: number; readonly size: number },
): Promise<SuspicionPage> {
  const { arrivals, found, rules, gradedOf } = await lookedThrough(store, actor.cityCode);
  const offices = await officesToday(store, actor);
  const reach = new Set(await officesInReach(store, actor, readingRoles));
  const within = office ? new Set(officesUnder(offices, office)) : reach;
  const isAsked = ({ officeId, on, ...one }: NamedArrival) =>
    reach.has(officeId) &&
    within.has(officeId) &&
    on >= period.from &&
    on <= period.to &&
    (!grade || one.grade === grade);
  const asked = suspicious(found, rules).flatMap(([id, suspicion]) => {
    const arrival = arrivals.get(id);
    return arrival && isAsked(arrival) ? [{ ...suspicion, arrival }] : [];
  });
  const bySign: Record<string, number> = {};
  for (const { reasons } of asked) for (const reason of reasons) bySign[reason.sign] = (bySign[reason.sign] ?? 0) + 1;
  const rows = sign ? asked.filter(({ reasons }) => reasons.some((reason) => reason.sign === sign)) : asked;
  return {
    rows: rows.slice((page - 1) * size, page * size).map((row) => ({ ...row, graded: gradedOf(row.arrival) })),
    total: rows.length,
    fen: rows.reduce((sum, { arrival }) => sum + BigInt(arrival.fen), 0n),
    looked: [...arrivals.values()].filter(isAsked).length,
    bySign,
    from: rules.from,
    offices: new Map([...offices].map(([id, { shortName }]) => [id, shortName])),
  };
}
