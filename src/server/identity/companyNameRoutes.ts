// A firm's names and its parent. Right: enter or verify, in the city.
import { addCompanyAlias, withdrawCompanyAlias } from '../../app/identity/companyAliases.ts';
import { companyHistory } from '../../app/identity/companyHistory.ts';
import { stateCompanyParent } from '../../app/identity/companyParent.ts';
import { AliasWithdrawalInput, CompanyAliasInput } from '../../domain/identity/companyAlias.ts';
import { CompanyParentInput } from '../../domain/identity/companyParent.ts';
import { rightInCity } from '../access.ts';
import { CompanyHistoryView } from '../companies/views.ts';
import { actorOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { written } from '../answerViews.ts';

const tags = ['identity'];
const access = rightInCity('enter', 'verify');

export function companyNameRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/companies/:id/names',
      {
        access,
        schema: {
          tags,
          summary:
            'Every name of a firm with its dates, its parent, and its merges (right: enter or verify in the city)',
          params: Id,
          response: { 200: CompanyHistoryView },
        },
      },
      (request): Promise<CompanyHistoryView> => companyHistory(store, actorOf(request), request.params.id),
    ),

    app.post(
      '/companies/:id/aliases',
      {
        access,
        schema: {
          tags,
          summary: 'State a former name or an alias of a firm, with its source (right: enter or verify in the city)',
          params: Id,
          body: CompanyAliasInput.omit({ companyId: true }).extend({ key }),
          response: { 201: written('aliasId') },
        },
      },
      async (request, reply) => {
        const said = { ...request.body, companyId: request.params.id };
        return reply.code(201).send(await addCompanyAlias(store, actorOf(request), said));
      },
    ),

    app.post(
      '/company-aliases/:id/withdraw',
      {
        access,
        schema: {
          tags,
          summary: 'Withdraw a former name or an alias, with the reason (right: enter or verify in the city)',
          params: Id,
          body: AliasWithdrawalInput.omit({ aliasId: true }).extend({ key }),
          response: { 201: written('aliasId') },
        },
      },
      async (request, reply) => {
        const said = { ...request.body, aliasId: request.params.id };
        return reply.code(201).send(await withdrawCompanyAlias(store, actorOf(request), said));
      },
    ),

    app.post(
      '/companies/:id/parent',
      {
        access,
        schema: {
          tags,
          summary: 'State the parent of a firm, or that it has none (right: enter or verify in the city)',
          params: Id,
          body: CompanyParentInput.omit({ companyId: true }).extend({ key }),
          response: { 201: written('statementId') },
        },
      },
      async (request, reply) => {
        const said = { ...request.body, companyId: request.params.id };
        return reply.code(201).send(await stateCompanyParent(store, actorOf(request), said));
      },
    ),
  ] as const;
}
