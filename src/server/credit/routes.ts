import { z } from 'zod';
import { type CreditAgreement, creditAgreements } from '../../app/credit/creditAgreements.ts';
import { creditCoverWord, percentOf } from '../../labels/credit/words.ts';
import type { Language } from '../../labels/language.ts';
import { rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { CreditAgreementPage, type CreditAgreementView } from './views.ts';

export function creditRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/credit-agreements',
      {
        access: rowsInReach(),
        schema: {
          tags: ['credit'],
          summary: 'Agreements on shared credit that an office in reach filed or holds a share in; latest first',
          querystring: z.strictObject({ office: optionalText, project: z.uuid().optional(), page, size }),
          response: { 200: CreditAgreementPage },
        },
      },
      async (request): Promise<CreditAgreementPage> => {
        const { office, project, ...paging } = request.query;
        const found = await creditAgreements(store, actorOf(request), { office, projectId: project }, paging);
        const nameOf = (id: string | null): string => (id && found.offices.get(id)?.shortName) ?? '';
        const language = languageOf(request);
        return { rows: found.rows.map((row) => agreementView(row, nameOf, language)), total: found.total, ...paging };
      },
    ),
  ] as const;
}

function agreementView(
  row: CreditAgreement,
  nameOf: (officeId: string | null) => string,
  language: Language,
): CreditAgreementView {
  const { shortCode, officeId, occurredOn, shares, accepterId, decision, ...rest } = row;
  return {
    ...rest,
    projectCode: shortCode,
    officeId,
    office: nameOf(officeId),
    agreedOn: occurredOn,
    coverWords: row.covers.map((cover) => creditCoverWord(cover, language)),
    shares: shares.map((share) => ({
      officeId: share.officeId,
      office: nameOf(share.officeId),
      percent: percentOf(share.basisPoints),
    })),
    decision: decision ?? 'waiting',
    accepter: nameOf(accepterId),
  };
}
