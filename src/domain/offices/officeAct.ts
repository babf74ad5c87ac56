// What an administrator does to the office tree: found an office, rename it, move it below another, give it another kind,
// end it. Each act is
// a later version of the office from a day on; nothing before that day changes.
import { z } from 'zod';
import { Day } from '../day.ts';
import { mostOrder, type Office, OfficeInput, officeKinds, type OfficeStanding, treeOn, withBelow } from './office.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

const about = {
  officeId: z.uuid(),
  /** The first day of the new state. */
  validFrom: Day,
  reason: textLines(1, 300),
};
const fields = OfficeInput.shape;
const names = { name: fields.name, shortName: fields.shortName, divisionCode: fields.divisionCode };

export const foundedKinds = officeKinds.filter((kind) => kind !== 'city');
export type FoundedKind = (typeof foundedKinds)[number];

export const OfficeAct = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('found'),
    ...about,
    ...names,
    code: fields.code,
    /** Absent: behind its siblings. */
    sortOrder: z.int().min(0).max(mostOrder).optional(),
    kind: z.enum(foundedKinds),
    parentId: z.uuid(),
  }),
  z.strictObject({ act: z.literal('rename'), ...about, ...names }),
  z.strictObject({ act: z.literal('move'), ...about, parentId: z.uuid() }),
  /** Another part in the city's work: the bureau of investment after a reform, a zone that becomes a county. */
  z.strictObject({ act: z.literal('recast'), ...about, kind: z.enum(foundedKinds) }),
  z.strictObject({ act: z.literal('end'), ...about }),
]);
export type OfficeAct = z.output<typeof OfficeAct>;

/** An office as its latest version has it. */
export interface StandingOffice extends Omit<Office, 'endedOn'> {
  /** Of the latest version. */
  readonly validFrom: string;
  readonly ended: boolean;
}

export interface OfficeActFacts {
  readonly today: string;
  readonly offices: ReadonlyMap<string, StandingOffice>;
  readonly history: readonly OfficeStanding[];
  /** Offices in the administrator's reach. */
  readonly managed: ReadonlySet<string>;
  readonly divisionKnown: boolean;
}

/** The laws of an act on the tree, in order of precedence. */
export function officeActBreaches(act: OfficeAct, facts: OfficeActFacts): Breach[] {
  const { offices, managed } = facts;
  const office = offices.get(act.officeId);
  const living = [...offices.values()].filter((one) => !one.ended);
  const breaches: Breach[] = [];
  if (act.act === 'found') {
    if (office || living.some(({ code: taken }) => taken === act.code) || wasGiven(facts, act.code))
      breaches.push({ law: 'office_code_taken', field: 'code', detail: { code: act.code } });
  } else {
    if (!office) return [{ law: 'office_unknown', field: 'officeId' }];
    if (!managed.has(office.id)) return [{ law: 'office_out_of_scope', field: 'officeId' }];
    if (office.parentId === null && act.act !== 'rename') return [{ law: 'office_is_the_city', field: 'officeId' }];
    if (office.ended) return [{ law: 'office_is_ended', field: 'officeId', detail: { day: office.validFrom } }];
  }
  if (act.act === 'found' || act.act === 'rename') breaches.push(...nameBreaches(act, living, facts.divisionKnown));
  if (act.act === 'found' || act.act === 'recast') breaches.push(...bureauBreaches(act, living));
  if (act.validFrom > facts.today)
    breaches.push({ law: 'office_day_in_future', field: 'validFrom', detail: { today: facts.today } });
  if (office && act.validFrom < office.validFrom)
    breaches.push({ law: 'office_day_before_last', field: 'validFrom', detail: { last: office.validFrom } });
  if (act.act === 'found' || act.act === 'move') breaches.push(...parentBreaches(act, facts));
  if (office && isUnchanged(act, office)) breaches.push({ law: 'office_unchanged' });
  const below = living.filter(({ parentId }) => parentId === act.officeId);
  if (act.act === 'end' && below.length > 0)
    breaches.push({ law: 'office_has_offices_below', detail: { offices: below.length } });
  return breaches;
}

/** A code is given once, also after its office has ended: entries of old speak of it. */
function wasGiven({ offices }: OfficeActFacts, code: string): boolean {
  return [...offices.values()].some((office) => office.ended && office.code === code);
}

/** What is told of the bureau is told of one office. */
function bureauBreaches(
  act: Extract<OfficeAct, { act: 'found' | 'recast' }>,
  living: readonly StandingOffice[],
): Breach[] {
  const other = act.kind === 'bureau' && living.find(({ id, kind }) => kind === 'bureau' && id !== act.officeId);
  return other ? [{ law: 'bureau_is_another', field: 'kind', detail: { name: other.name } }] : [];
}

function nameBreaches(
  act: Extract<OfficeAct, { act: 'found' | 'rename' }>,
  living: readonly StandingOffice[],
  divisionKnown: boolean,
): Breach[] {
  const others = living.filter(({ id }) => id !== act.officeId);
  const breaches: Breach[] = [];
  const same = others.find((other) => other.name === act.name || other.shortName === act.shortName);
  if (same)
    breaches.push({
      law: 'office_name_taken',
      field: same.name === act.name ? 'name' : 'shortName',
      detail: { code: same.code },
    });
  if (act.divisionCode && !divisionKnown) breaches.push({ law: 'division_unknown', field: 'divisionCode' });
  return breaches;
}

function parentBreaches(act: Extract<OfficeAct, { act: 'found' | 'move' }>, facts: OfficeActFacts): Breach[] {
  const parent = facts.offices.get(act.parentId);
  if (!parent) return [{ law: 'office_unknown', field: 'parentId' }];
  if (!facts.managed.has(parent.id)) return [{ law: 'office_out_of_scope', field: 'parentId' }];
  if (parent.ended) return [{ law: 'office_parent_is_ended', field: 'parentId' }];
  // The new parent must not lie below the office on any day from then on.
  const turns = facts.history.map(({ validFrom }) => validFrom).filter((day) => day > act.validFrom);
  const circular = [act.validFrom, ...turns].some((day) =>
    withBelow(treeOn(facts.history, day), [act.officeId]).has(parent.id),
  );
  return circular ? [{ law: 'office_below_itself', field: 'parentId' }] : [];
}

function isUnchanged(act: OfficeAct, office: StandingOffice): boolean {
  if (act.act === 'move') return act.parentId === office.parentId;
  if (act.act === 'recast') return act.kind === office.kind;
  return (
    act.act === 'rename' &&
    act.name === office.name &&
    act.shortName === office.shortName &&
    (act.divisionCode ?? null) === office.divisionCode
  );
}
