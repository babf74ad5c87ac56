// What the tests of rights ask, cell by cell: rights.test.ts, references.test.ts and columns.test.ts walk these lists, and
// docs/RIGHTS.md prints how long they are.
import { writtenKinds } from '../src/domain/entries/act.ts';
import type { Reference } from '../src/domain/entries/pointing.ts';
import { referencesOf } from '../src/domain/entries/references.ts';
import type { Role } from '../src/domain/people/role.ts';
import { type Holder, holders, type OfficePlace, officePlaces } from '../src/server/access.ts';
import { bodyReferences } from '../src/server/entries/bodyReferences.ts';
import type { DeclaredRoute } from '../src/server/guardRoutes.ts';
import { formList } from '../src/sheets/forms/index.ts';
import { columnReference } from '../src/sheets/forms/references.ts';

export const keyOf = ({ method, path }: Pick<DeclaredRoute, 'method' | 'path'>): string => `${method} ${path}`;

/** Each route is asked by everyone. */
export const askers: readonly Holder[] = holders;

/** Each field of an entry that names a row, with the row in each of these places. */
export const entryFields = writtenKinds.flatMap((kind) =>
  Object.entries(referencesOf(kind)).map(([field, reference]) => ({ kind, field, reference })),
);
export const entryPlaces: readonly OfficePlace[] = officePlaces;

export interface BodyField {
  readonly route: DeclaredRoute;
  readonly field: string;
  readonly reference: Reference;
  /** Who asks, with a row of another office. */
  readonly role: Role;
}

/** Fields of the other bodies that name rows of offices. Who acts for the whole city has no other office. */
export function bodyFields(routes: readonly DeclaredRoute[]): BodyField[] {
  return routes.flatMap((route) =>
    Object.entries(bodyReferences[keyOf(route)] ?? {}).flatMap(([field, reference]) => {
      const isOthers = reference !== 'new' && (reference.by === 'own' || reference.by === 'shared');
      const role = Array.isArray(route.access.to) ? route.access.to[0] : undefined;
      if (!isOthers || !role || route.access.inCity || route.path === '/api/v1/entries') return [];
      return [{ route, field, reference, role }];
    }),
  );
}

/** Columns of workbooks that name rows of offices, with a row of another office. */
export const formColumns = formList.flatMap((form) =>
  form.columns.flatMap(({ field, kind }) => {
    const reference = columnReference(form.id, field);
    return reference?.by === 'own' || reference?.by === 'shared'
      ? [{ form: form.id, field, kind, to: reference.to }]
      : [];
  }),
);

/** As the same tests stood when a county rewrote the ledger of another: 164 routes, and no field asked for. */
const whenFound = { routes: 164 * 26, references: 0 };

export function cellsPage(routes: readonly DeclaredRoute[]): string {
  const [ofRoutes, ofEntries] = [routes.length * askers.length, entryFields.length * entryPlaces.length];
  const [ofBodies, ofColumns] = [bodyFields(routes).length, formColumns.length];
  const number = (n: number) => n.toLocaleString('en');
  return `## How many cells are asked

The tests ask ${number(ofRoutes + ofEntries + ofBodies + ofColumns)} cells. Before references carried rights they asked ${number(whenFound.routes + whenFound.references)}, of routes alone, and of references none.

| what is asked | cells | before |
| --- | --- | --- |
| ${number(routes.length)} routes, each by ${String(askers.length)} callers (guest, no right, and each right with the row in ${String(entryPlaces.length)} places) | ${number(ofRoutes)} | ${number(whenFound.routes)} |
| ${number(entryFields.length)} fields of entries, each with the row in ${String(entryPlaces.length)} places | ${number(ofEntries)} | ${number(whenFound.references)} |
| fields of other bodies that name rows of offices, each with a row of another office and with one that is not there | ${number(ofBodies)} | ${number(whenFound.references)} |
| columns of workbooks that do, likewise | ${number(ofColumns)} | ${number(whenFound.references)} |
`;
}
