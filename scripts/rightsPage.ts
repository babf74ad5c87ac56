// docs/RIGHTS.md: right × office × route, as the routes declare it where they are registered.
import { roles } from '../src/domain/people/role.ts';
import { type Access, type AccessCell, cellOf, officePlaces } from '../src/server/access.ts';
import { buildServer } from '../src/server/buildServer.ts';
import { type DeclaredRoute, declaredRoutes } from '../src/server/guardRoutes.ts';
import type { ServerOptions } from '../src/server/route.ts';

/** The server, without starting anything: registering its routes asks neither database nor vault. */
function unasked() {
  return buildServer({ ...({} as Pick<ServerOptions, 'store' | 'vault'>), log: () => {} });
}

/** The API's description of itself. */
export async function apiDescription() {
  const app = await unasked();
  await app.ready();
  const description = app.swagger();
  await app.close();
  return description;
}

export async function everyRoute(): Promise<readonly DeclaredRoute[]> {
  const app = await unasked();
  const routes = declaredRoutes(app).filter(({ method }) => method !== 'HEAD');
  await app.close();
  return routes;
}

const marks: Partial<Record<AccessCell, string>> = { served: '✓', without_row: '–' };
const mark = (cell: AccessCell): string => marks[cell] ?? String(cell);

function cellsOf(access: Access): string[] {
  const ofRole = (role: (typeof roles)[number]) => {
    const found = officePlaces.map((row) => mark(cellOf(access, { role, row })));
    return new Set(found).size === 1 ? (found[0] ?? '') : found.join(' ');
  };
  return [mark(cellOf(access, 'guest')), mark(cellOf(access, 'none')), ...roles.map(ofRole)];
}

export const rightsHead: readonly string[] = ['route', 'does', 'guest', 'no right', ...roles];

export async function rightsRows(): Promise<string[][]> {
  return (await everyRoute()).map(({ method, path, summary, access }) => [
    `\`${method} ${path}\``,
    summary,
    ...cellsOf(access),
  ]);
}

export const rightsIntroduction = `Each route declares whom it is for where it is registered (\`src/server/access.ts\`); the same declaration is enforced
(\`src/server/people/caller.ts\`), and \`test/scenarios/guards/rights.test.ts\` holds the server to every cell.

A right is held in an office and reaches that office and those below it. Where a cell has four marks they say where the
office of the row stands, seen from the office in which the right is held: **${officePlaces.join(', ')}**. One mark: the same for all four.
✓ is served (aggregates, names and codes are everybody's and hold no rows); – is served without the row, which is not in the list;
a number is the status of the refusal: 401 sign in first, 403 no such right or not for this office, 404 what is out of reach
is not there, 422 the act names something that is not there. Nothing is written where a request is refused. An export holds
the rows that the person may both export and read; the right to export alone opens none.
`;
