// First accounts from a sheet: the sheet to fill in, and what one that was filled in would open.
import { templateOfAccounts } from '../../app/people/accountSheet.ts';
import { list, workbookFile } from '../answerViews.ts';
import { right } from '../access.ts';
import { toldIn } from '../breaches.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import type { Routes, ServingOptions } from '../route.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { sentBy } from '../workers/sender.ts';
import { actorOf, languageOf } from './caller.ts';
import { AccountToOpenView } from './views.ts';

const tags = ['people'];

export function accountSheetRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/people/template/accounts.xlsx',
      {
        access: right('admin'),
        schema: { tags, summary: 'A sheet of accounts to fill in (right: admin)', response: { 200: workbookFile } },
      },
      async (request, reply) => {
        const sheets = await templateOfAccounts(store, actorOf(request));
        return sendWorkbook({ work, request, reply }, sheets[0]?.name ?? '', () => sheets);
      },
    ),

    app.post(
      '/people/sheet',
      {
        access: { ...right('admin'), costly: true },
        schema: {
          tags,
          summary: 'What a sheet of accounts would open; keeps nothing (multipart: file; right: admin)',
          ...takesFile(),
          response: { 200: list(AccountToOpenView) },
        },
      },
      async (request, reply): Promise<AccountToOpenView[]> => {
        const { bytes } = await receivedFile(request);
        const rows = await work.run('accounts', { actor: actorOf(request), bytes }, sentBy(request, reply));
        return rows.map((row) => ({ ...row, breaches: toldIn(row.breaches, languageOf(request)) }));
      },
    ),
  ] as const;
}
