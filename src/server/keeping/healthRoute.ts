// Whether the server serves: for whoever watches it, and for the page, which shows what is said here on every screen.
import { troubles } from '../../app/keeping/troubles.ts';
import { anyone } from '../access.ts';
import { toldIn } from '../breaches.ts';
import { languageOf } from '../people/caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import type { HealthView } from '../errorViews.ts';

export function healthRoute(app: Routes, { store }: Pick<ServerOptions, 'store'>): void {
  const about = { access: anyone, schema: { hide: true, summary: 'Alive' } };
  app.get('/healthz', about, async (request, reply): Promise<HealthView> => {
    reply.header('cache-control', 'no-store');
    const [found] = await Promise.all([troubles(store), store.pool.pg.query('select 1')]);
    return {
      ok: true,
      writes: !found.some(({ refusesWrites }) => refusesWrites),
      warnings: toldIn(
        found.map(({ breach }) => breach),
        languageOf(request),
      ),
    };
  });
}
