// Which offices that a bulletin tells of have signed the close of its period, or of months in it.
import type { ToldClose } from '../../domain/closes/close.ts';
import type { WrittenBulletin } from '../../documents/bulletin/bulletinContent.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, latest, periodAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { monthsIn } from '../../proof/beside/months.ts';
import { countersignaturesWithin, type KeptCountersignature } from '../../storage/closes/countersignatures.ts';
import { closesInForce } from '../../storage/closes/periodCloses.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export interface SignedClose extends KeptCountersignature {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly closedAt: string;
}

/** Of the period itself and of the months in it, by office. */
export async function signedCloses(
  store: Store,
  facts: CityFacts,
  text: string,
): Promise<ReadonlyMap<string, readonly SignedClose[]>> {
  const wanted = new Set([text, ...(monthsIn(text) ?? [])]);
  const period = periodAt(facts, text, latest);
  const found = await inScope(store, countingScope(facts.cityCode), async (tx) => {
    const closes = new Map((await closesInForce(tx, facts.cityCode)).map((close) => [close.id, close]));
    return (await countersignaturesWithin(tx, facts.cityCode, period)).flatMap((one) => {
      const close = closes.get(one.closeId);
      return close && wanted.has(close.period) ? [{ ...close, ...one }] : [];
    });
  });
  return Map.groupBy(found, ({ officeId }) => officeId);
}

/** Undefined of days that nobody closes: of an outing, of a week. `tells`: what the reader may ask. */
export async function closesTold(
  store: Store,
  facts: CityFacts,
  { content, figures }: { readonly content: WrittenBulletin; readonly figures: readonly Figure[] },
  tells: (question: Question) => boolean,
): Promise<ToldClose[] | undefined> {
  const { period: text, office, occasion, sections } = content;
  const months = monthsIn(text) ?? (/^(?:A\d{4}|\d{4}-\d\d)$/.test(text) ? [text] : undefined);
  if (!months || occasion) return undefined;
  const signed = await signedCloses(store, facts, text);
  const period = periodAt(facts, text, latest);
  const root = facts.offices.find(({ parentId }) => parentId === null)?.id;
  const whole = figures.filter(
    ({ definition, officeId, section, way, period: own }) =>
      definition.kind === 'counting' && own === text && officeId === (office?.id ?? null) && !section && !way,
  );
  const hasRows = (officeId: string) =>
    tells({ officeId, period, at: latest }) &&
    whole.some(({ id }) => (figureOf(id, facts, { officeId, period, at: latest })?.rows.length ?? 0) > 0);
  const printed = new Set(
    sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure.office ?? []))),
    ),
  );
  const isTold = (id: string, parentId: string | null) =>
    office
      ? id === office.id
      : id !== root && (printed.has(id) || signed.has(id) || (parentId === root && hasRows(id)));
  return facts.offices
    .filter(({ id, parentId }) => isTold(id, parentId))
    .map(({ id, name }) => ({
      id,
      name,
      of: months.length,
      signed: (signed.get(id) ?? []).map((one) => ({
        period: one.period,
        at: one.recordedAt,
        public: one.publicKey.toString('hex'),
      })),
    }));
}
