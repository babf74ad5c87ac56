// Lists, pages and workbooks of the nouns that have screens of their own.
import { z } from 'zod';
import { exportListed } from '../../app/entries/exportListed.ts';
import { type ListedQuery, listEntries } from '../../app/entries/listed.ts';
import { listedEntry } from '../../app/entries/listedPage.ts';
import { atPath, filterKind } from '../../domain/entries/listed.ts';
import { type CodeList, type ListedKind, listedKinds, nounOf } from '../../domain/entries/nouns.ts';
import { refuse } from '../../domain/refusal.ts';
import { listedWords } from '../../labels/entries/nouns.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { rowsInReach } from '../access.ts';
import { workbookFile } from '../answerViews.ts';
import { markOf } from '../keeping/headWords.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, optionalText, page, type Routes, type ServingOptions, size } from '../route.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { listedEntryView } from './listedPageWords.ts';
import { listedSheets } from './listedSheets.ts';
import { Kind, ListedEntryView, ListedView } from './listedViews.ts';
import { listedView } from './listedWords.ts';

/** Every noun's filters; one that the asked noun has not is refused by name. */
const filterNames = [...new Set(listedKinds.flatMap((kind) => Object.keys(nounOf(kind).listed?.filters ?? {})))];

const Chosen = z.strictObject({
  q: optionalText,
  period: optionalText,
  office: optionalText,
  state: z.enum(['verified', 'waiting']).optional(),
  dir: z.enum(['asc', 'desc']).default('desc'),
  ...(Object.fromEntries(filterNames.map((name) => [name, optionalText])) as Record<string, typeof optionalText>),
});
const Of = z.strictObject({ kind: Kind });

export function listedRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/listed/:kind',
      {
        access: rowsInReach(),
        schema: {
          tags: ['entries'],
          summary: 'Outings, activities, talks or papers: chosen, added up and paged',
          params: Of,
          querystring: Chosen.extend({ page, size }),
          response: { 200: ListedView },
        },
      },
      async (request): Promise<ListedView> => {
        const { kind } = request.params;
        const { page: number, size: rows, ...asked } = request.query;
        const paging = { page: number, size: rows };
        const found = await listEntries(store, actorOf(request), kind, queryOf(kind, asked), paging);
        return listedView(kind, found, paging, languageOf(request));
      },
    ),

    app.get(
      '/listed/:kind/export.xlsx',
      {
        access: { ...rowsInReach(), costly: true },
        schema: {
          tags: ['entries'],
          summary: 'The same as the workbook that an import reads',
          params: Of,
          querystring: Chosen,
          response: { 200: workbookFile },
        },
        compress: false,
      },
      async (request, reply) => {
        const { kind } = request.params;
        const query = queryOf(kind, request.query);
        const found = await exportListed(store, actorOf(request), kind, query);
        const language = languageOf(request);
        const sheets = listedSheets(kind, found, { query, at: store.clock().toISOString(), language });
        const { title } = listedWords(kind, language);
        return sendWorkbook({ work, request, reply }, title, () => sheets, await markOf(store, request));
      },
    ),

    app.get(
      '/entries/:id/page',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['entries'],
          summary: 'Everything that one of them says, what it rests on and how it stands',
          params: Id,
          response: { 200: ListedEntryView },
        },
      },
      async (request): Promise<ListedEntryView> =>
        listedEntryView(await listedEntry(store, actorOf(request), request.params.id), languageOf(request)),
    ),
  ] as const;
}

type Asked = z.output<typeof Chosen>;

function queryOf(kind: ListedKind, { q, period, office, state, dir, ...by }: Asked): ListedQuery {
  const given = Object.entries(by as Record<string, string | undefined>).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) mustBeCodes(kind, name, value ?? '');
  return { q, period, office, state, dir, by: Object.fromEntries(given) };
}

/** Refuses what is no code of the filter's list. */
function mustBeCodes(kind: ListedKind, name: string, value: string): void {
  const noun = nounOf(kind);
  const paths = noun.listed?.filters[name];
  if (!paths || ['text', 'occasion'].includes(filterKind(noun, paths))) return;
  const { field, list } = atPath(noun, paths[0]);
  const own = list?.field ?? field;
  const codes = own.as === 'code' ? nounChoices(own.list as CodeList, 'zh').map(({ code }) => code) : ['true', 'false'];
  if (value.split(',').every((code) => codes.includes(code))) return;
  refuse('input_malformed', name, { wants: 'one_of', choices: codes.join(', ') });
}
