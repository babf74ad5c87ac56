// Which offices that a bulletin tells of have signed the close of its period, or of months in it.
import type { ToldClose } from '../../domain/closes/close.ts';
import type { WrittenBulletin } from '../../documents/bulletin/bulletinContent.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, type KnownAt, latest, periodAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { monthsIn } from '../../proof/beside/months.ts';
import { countersignaturesWithin, type SignedClose } from '../../storage/closes/countersignatures.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

/** Of the period itself and of the months in it, by office. */
export async function signedCloses(
  store: Store,
  facts: CityFacts,
  text: string,
  at: KnownAt,
): Promise<ReadonlyMap<string, readonly SignedClose[]>> {
  const wanted = new Set([text, ...(monthsIn(text) ?? [])]);
  const period = periodAt(facts, text, latest);
  const asOf = at === latest ? null : new Date(Math.max(at, 0)).toISOString();
  const within = await inScope(store, countingScope(facts.cityCode), (tx) =>
    countersignaturesWithin(tx, facts.cityCode, { ...period, at: asOf }),
  );
  const found = within.filter((one) => wanted.has(one.period));
  return Map.groupBy(found, ({ officeId }) => officeId);
}

/** Undefined of days that nobody closes: of an outing, of a week. `tells`: what the reader may ask. */
export async function closesTold(
  store: Store,
  facts: CityFacts,
  { content, figures }: { readonly content: WrittenBulletin; readonly figures: readonly Figure[] },
  { tells, at }: { readonly tells: (question: Question) => boolean; readonly at: KnownAt },
): Promise<ToldClose[] | undefined> {
  const { period: text, office, occasion, sections } = content;
  const months = monthsIn(text) ?? (/^(?:A\d{4}|\d{4}-\d\d)$/.test(text) ? [text] : undefined);
  if (!months || occasion) return undefined;
  const signed = await signedCloses(store, facts, text, at);
  const period = periodAt(facts, text, latest);
  const root = facts.offices.find(({ parentId }) => parentId === null)?.id;
  const whole = figures.filter(
    ({ definition, officeId, section, way, period: own }) =>
      definition.kind === 'counting' && own === text && officeId === (office?.id ?? null) && !section && !way,
  );
  const hasRows = (officeId: string) =>
    tells({ officeId, period, at }) &&
    whole.some(({ id }) => (figureOf(id, facts, { officeId, period, at })?.size ?? 0) > 0);
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
