import { z } from 'zod';
import { companiesNamed, type NamedCompany } from '../../app/companies/companies.ts';
import { actorOf } from '../people/caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { textLine } from '../../domain/text.ts';
import { NamedCompanyView } from './views.ts';
import { list } from '../answerViews.ts';

export function companyRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/companies',
      {
        // A name that is typed whole tells whether the firm is registered, and no row of any office.
        access: { to: ['enter', 'verify'], with: [] },
        schema: {
          tags: ['companies'],
          summary: 'Companies of exactly this name (right: enter or verify)',
          querystring: z.strictObject({ name: textLine(2, 200) }),
          response: { 200: list(NamedCompanyView) },
        },
      },
      (request): Promise<NamedCompany[]> => companiesNamed(store, actorOf(request), request.query.name),
    ),
  ] as const;
}
