// Every route is guarded by what it declares; one that declares nothing is not registered at all.
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import { type Access, takesLong } from './access.ts';
import { admit, admitWhole } from './people/caller.ts';
import type { RequestCounts } from './limits.ts';
import type { ServerOptions } from './route.ts';

export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** What is taken in the body, where it is JSON. */
  readonly body: z.ZodType | undefined;
  /** The statuses below 400 whose answers are declared. */
  readonly answers: readonly string[];
}

const declared = new WeakMap<FastifyInstance, DeclaredRoute[]>();

/** What the server offers, in the order of registration. */
export function declaredRoutes(app: FastifyInstance): readonly DeclaredRoute[] {
  return declared.get(app) ?? [];
}

export function guardRoutes(
  app: FastifyInstance,
  door: Pick<ServerOptions, 'store' | 'setup'>,
  counted: () => RequestCounts,
): void {
  const routes: DeclaredRoute[] = [];
  declared.set(app, routes);
  app.addHook('onRoute', (route) => {
    // Files of the built page, which everybody gets.
    if (route.url === '/*') return;
    const { access } = route as RouteOptions & { readonly access?: Access };
    if (!access) throw new Error(`${String(route.method)} ${route.url} declares no access`);
    const before = [route.onRequest ?? []].flat();
    const guard = async (request: FastifyRequest) => {
      await counted().address(request);
      const accountId = await admit(door, access, request);
      if (accountId !== undefined) await counted().account(request, accountId, takesLong(access, request.query));
    };
    route.onRequest = [guard, ...before];
    // A form with a file is read by its route, and asked there (receivedFile.ts).
    route.preHandler = [(request) => admitWhole(request), ...[route.preHandler ?? []].flat()];
    const summary = route.schema?.summary ?? '';
    const body = route.schema?.body instanceof z.ZodType ? route.schema.body : undefined;
    const answers = Object.keys(route.schema?.response ?? {}).filter((status) => !status.endsWith('xx'));
    routes.push({ method: String(route.method), path: route.url, summary, access, body, answers });
  });
}
