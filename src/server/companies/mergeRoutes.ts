import { z } from 'zod';
import { listCompanyMerges } from '../../app/identity/companyHistory.ts';
import { mergeCompanies, undoCompanyMerge } from '../../app/identity/mergeCompanies.ts';
import { CompanyMergeInput, UndoCompanyMergeInput } from '../../domain/companies/companyMerge.ts';
import { rightInCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { Id, key, page, type Routes, type ServerOptions, size } from '../route.ts';
import { CompanyMergePage } from './views.ts';
import { written } from '../answerViews.ts';

const tags = ['identity'];

export function companyMergeRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/company-merges',
      {
        access: rightInCity('verify'),
        schema: {
          tags,
          summary: 'Merges of companies, latest first',
          querystring: z.strictObject({ page, size }),
          response: { 200: CompanyMergePage },
        },
      },
      async (request) => ({ ...(await listCompanyMerges(store, actorOf(request), request.query)), ...request.query }),
    ),

    app.post(
      '/company-merges',
      {
        access: rightInCity('verify'),
        schema: {
          tags,
          summary: 'Merge two companies that are one firm; the other names become aliases (right: verify in the city)',
          body: CompanyMergeInput.extend({ key }),
          response: { 201: written('mergeId') },
        },
      },
      async (request, reply) => reply.code(201).send(await mergeCompanies(store, actorOf(request), request.body)),
    ),

    app.post(
      '/company-merges/:id/undo',
      {
        access: rightInCity('verify'),
        schema: {
          tags,
          summary: 'Take a merge of companies back (right: verify in the city)',
          params: Id,
          body: UndoCompanyMergeInput.omit({ mergeId: true }).extend({ key }),
          response: { 201: written('mergeId') },
        },
      },
      async (request, reply) => {
        const undone = await undoCompanyMerge(store, actorOf(request), { ...request.body, mergeId: request.params.id });
        return reply.code(201).send(undone);
      },
    ),
  ] as const;
}
