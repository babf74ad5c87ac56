// Reviews of projects before signing: the list, one with what was said of it, its papers, and the gate of a project. They and their
// steps are recorded as entries.
import { z } from 'zod';
import { appraisalPage, listAppraisals } from '../../app/appraisals/appraisals.ts';
import { appraisalPaper, appraisalPapers } from '../../app/appraisals/paper.ts';
import { projectGate } from '../../app/appraisals/projectGate.ts';
import { appraisalShows } from '../../domain/appraisals/appraisalShows.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { officesInReach } from '../../app/people/reach.ts';
import { factsLetterDocument } from '../../documents/letter/factsLetter.ts';
import { rowsInReach } from '../access.ts';
import { documentFile } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { sendDocument } from '../replies/documentReply.ts';
import { Id, optionalText, orNone, page, type Routes, type ServingOptions, size } from '../route.ts';
import { appraisalLetter } from './paperWords.ts';
import { AppraisalListView, AppraisalPageView, ProjectGateView } from './views.ts';
import { appraisalPageView, appraisalView, gateView } from './words.ts';

const tags = ['appraisals'];

const Filter = z.strictObject({
  show: orNone(z.enum(appraisalShows)).meta({
    description: 'Only those that wait for the caller’s opinion, are late, …',
  }),
  office: optionalText,
  project: orNone(z.uuid()),
  part: orNone(z.enum(['filed', 'convened'])).meta({
    description: 'Only what the offices filed, or convene, for which the caller enters',
  }),
});

export function appraisalRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/appraisals',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Reviews before signing as they stand today, those that are open by the day on which they are due',
          querystring: Filter.extend({ page, size }),
          response: { 200: AppraisalListView },
        },
      },
      async (request): Promise<AppraisalListView> => {
        const { page: number, size: rows, ...query } = request.query;
        const found = await listAppraisals(store, actorOf(request), query, { page: number, size: rows });
        return { ...found, rows: found.rows.map(appraisalView) };
      },
    ),

    app.get(
      '/appraisals/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'A review and what was said of it, in the order in which it was recorded',
          params: Id,
          response: { 200: AppraisalPageView },
        },
      },
      async (request): Promise<AppraisalPageView> => {
        const actor = actorOf(request);
        const writable = await officesInReach(store, actor, ['enter']);
        return appraisalPageView(await appraisalPage(store, actor, request.params.id, writable));
      },
    ),
  ] as const;
}

/** What goes out of a review, and what it means for a signing. */
export function signingGateRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/appraisals/:id/docx',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'The opinions on a project, or the notice of how its review ended, as a document',
          params: Id,
          querystring: z.strictObject({
            letter: z.enum(appraisalPapers).default('opinions').meta({ description: 'The opinions, or the notice' }),
          }),
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { letter: paper } = request.query;
        const facts = await appraisalPaper(store, actor, request.params.id, paper);
        await logExport(store, actor, { what: 'appraisal_paper', filter: { ...request.params, paper }, rows: 1 });
        const worded = await appraisalLetter(store, actor.cityCode, facts);
        return sendDocument({ work, request, reply }, worded.file, factsLetterDocument(worded));
      },
    ),

    app.get(
      '/projects/:id/signing-gate',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary:
            'Whether the city’s rule asks for a review before the project is signed, and whether one opens the gate',
          params: Id,
          response: { 200: ProjectGateView },
        },
      },
      async (request): Promise<ProjectGateView> => {
        const gate = await projectGate(store, actorOf(request), request.params.id);
        return gateView(gate, languageOf(request));
      },
    ),
  ] as const;
}
