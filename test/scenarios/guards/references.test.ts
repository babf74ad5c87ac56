// Every id in every body × where the row that it names stands: what the nouns and server/entries/bodyReferences.ts say of
// it is what the server does. The fields are found in the schemas, so that a new one without a word of whose row it may
// name fails here.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idFields } from '../../../scripts/bodyIds.ts';
import { explained } from '../../../scripts/referencesPage.ts';
import { bodyFields, entryFields, entryPlaces, keyOf } from '../../../scripts/rightsCells.ts';
import { everyRoute } from '../../../scripts/rightsPage.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { pointers, type Reference } from '../../../src/domain/entries/pointing.ts';
import type { OfficePlace } from '../../../src/server/access.ts';
import { bodyReferences } from '../../../src/server/entries/bodyReferences.ts';
import { must } from '../../fixture/must.ts';
import { type Holders, openHolders } from '../samples/holders.ts';
import {
  linesOf,
  type OtherRows,
  otherRows,
  ownActs,
  type ReferenceTown,
  townOf,
  withKind,
} from '../samples/referenceSamples.ts';
import { samples } from '../samples/samples.ts';
import { patience } from '../../setup/patience.ts';

let city: Holders;
let town: ReferenceTown;
let others: OtherRows;
beforeAll(async () => {
  city = await openHolders();
  town = await townOf(city);
  others = await otherRows(city.store);
}, patience(120_000));
afterAll(() => city.close());

const routes = await everyRoute();

test('every field that can hold an id is declared, and nothing else', () => {
  const found = Object.fromEntries(
    routes.flatMap((route) => {
      const fields = idFields(route);
      return fields.length > 0 ? [[keyOf(route), fields] as const] : [];
    }),
  );
  const declared = Object.fromEntries(
    Object.entries(bodyReferences).map(([route, fields]) => [route, Object.keys(fields).toSorted()]),
  );
  expect(declared).toEqual(found);
});

test('every way of pointing is explained where the table is printed', () => {
  expect(explained).toEqual(pointers);
});

/** What comes of it where the row stands there, seen from who asks. Which offices there are everybody knows. */
function expected(kind: string, field: string, { to, by }: Reference, place: OfficePlace): string {
  if (by === 'nobody') return nothingThere;
  // Whatever it names, a target comes from above.
  if (kind === 'target') return place === 'below' ? 'served' : nothingThere;
  // A county hands work to its own; what others are to do for it is an obstacle (item_owner_not_below).
  if (kind === 'dispatch_item' && field === 'ownerOfficeId' && (place === 'other' || place === 'above'))
    return 'refused';
  if (place === 'own' || place === 'below' || by === 'city') return 'served';
  // Under an id that nobody has a new project would begin.
  if (to === 'office' || (kind === 'project_version' && field === 'projectId')) return 'refused';
  // What is verified above may be built on.
  if (by === 'shared' && place === 'above') return 'served';
  return by === 'consent' ? 'waits' : nothingThere;
}
const nothingThere = 'as if nothing were there';

describe('an entry that names a row of 临清市', () => {
  test.each(entryFields)('$kind $field', { timeout: patience(120_000) }, async ({ kind, field, reference }) => {
    const found: Record<string, string> = {};
    for (const place of entryPlaces) {
      const acts = await ownActs(city, town, { kind, field, place });
      const send = (act: object) => {
        const sent = { method: 'POST', url: '/entries', body: { useCase: 'test', key: uuidv7(), acts: [act] } };
        return city.askAs({ role: 'enter', row: place }, sent);
      };
      const before = await city.state();
      const there = await send(acts.there);
      const after = await city.state();
      const nothing = Object.keys(after).every((table) => after[table] === before[table]);
      found[place] = await outcomeOf(there, nothing, async () => linesOf((await send(acts.absent)).json()));
    }
    expect(found).toEqual(
      Object.fromEntries(entryPlaces.map((place) => [place, expected(kind, field, reference, place)])),
    );
  });

  async function outcomeOf(
    answer: Awaited<ReturnType<Holders['askAs']>>,
    nothing: boolean,
    absent: () => Promise<unknown>,
  ): Promise<string> {
    if (answer.statusCode === 201) {
      const { rows } = await city.store.pool.pg.query('select from consent_asked where entry_id = any($1)', [
        answer.json().entryIds,
      ]);
      return rows.length > 0 ? 'waits' : 'served';
    }
    const told = `${answer.statusCode} ${JSON.stringify(linesOf(answer.json()))}`;
    if (!nothing || answer.statusCode >= 500) return told;
    const same = JSON.stringify(await absent()) === JSON.stringify(linesOf(answer.json()));
    return same ? nothingThere : 'refused';
  }
});

/** A route that somebody of 临清市 may use, asked with a row of 莘县 in one field: the same as with one that is not there. */
const lines = bodyFields(routes).map((one) => [`${keyOf(one.route)} ${one.field}`, one] as const);

test.each(lines)(
  '%s: a row of others is not there',
  { timeout: patience(60_000) },
  async (_, { route, field, reference, role }) => {
    const { to } = reference;
    const sample = must(samples[keyOf(route)]);
    const naming = async (id: string) => {
      const given = await sample(city.store);
      const body = withId(await withKind(city.store, given.body, field), field.split('.'), id);
      expect(JSON.stringify(body), 'the sample has the field').toContain(id);
      return { ...given, method: route.method, body };
    };
    const [one, other] = [await naming(others[to] ?? ''), await naming(uuidv7())];
    const ask = (request: typeof one) => city.askAs({ role, row: 'own' }, request);
    const before = await rowsOfOthers();
    const there = await ask(one);
    expect(there.statusCode).toBeGreaterThanOrEqual(400);
    expect(await rowsOfOthers()).toEqual(before);
    // Which offices there are everybody knows.
    if (to === 'office') return;
    const absent = await ask(other);
    expect([there.statusCode, linesOf(there.json())]).toEqual([absent.statusCode, linesOf(absent.json())]);
  },
);

/** Samples make rows of their own; those of 莘县 stay as they are. */
async function rowsOfOthers(): Promise<unknown> {
  const { rows } = await city.store.pool.pg.query(
    `select (select count(*) from entry where office_id = $1) as entries,
       (select count(*) from verification where office_id = $1) as decided,
       (select count(*) from role_grant where office_id = $1) as rights`,
    [others.office],
  );
  return rows;
}

/** The body with the id in that place; lists hold it alone. */
function withId(body: unknown, [step, ...rest]: readonly string[], id: string): unknown {
  if (step === undefined) return Array.isArray(body) ? [id] : id;
  if (Array.isArray(body)) return body.map((one: unknown) => withId(one, [step, ...rest], id));
  const name = step.replace(/\[.*\]$/, '');
  const parts = (body ?? {}) as Record<string, unknown>;
  return { ...parts, [name]: withId(parts[name], rest, id) };
}

test('after all this doctor is silent', { timeout: patience(60_000) }, async () => {
  expect(await doctor(city.store)).toEqual([]);
});
