// The clause check: its rules, a pasted text, the agreements of a project.
import { z } from 'zod';
import { projectAgreements } from '../../app/clauses/agreements.ts';
import { checkPastedText } from '../../app/clauses/clauseCheck.ts';
import { clauseReviewFrom } from '../../domain/clauses/clauseRule.ts';
import { rowsInReach, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { agreementView, flagView, ruleViews } from './words.ts';
import { Id, type Routes, type ServerOptions } from '../route.ts';
import { CheckedTextView, ClauseRuleView, ProjectClauses } from './views.ts';
import { textLines } from '../../domain/text.ts';
import { list } from '../answerViews.ts';

export function clauseRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/clause-rules',
      {
        access: wholeCity,
        schema: {
          tags: ['clauses'],
          summary: 'Rules of the clause check: versions, sources, words',
          response: { 200: list(ClauseRuleView) },
        },
      },
      (request): ClauseRuleView[] => ruleViews(languageOf(request)),
    ),

    app.post(
      '/clause-check',
      {
        access: { to: ['enter', 'verify'], with: ['enter', 'verify'] },
        schema: {
          tags: ['clauses'],
          summary: 'A pasted agreement as clauses with their flags; nothing is kept (right: enter or verify)',
          body: z.strictObject({ text: textLines(1, 200_000) }),
          response: { 200: CheckedTextView },
        },
      },
      async (request): Promise<CheckedTextView> => {
        const { clauses, flags } = await checkPastedText(store, actorOf(request), request.body.text);
        return { clauses, flags: flags.map((flag) => flagView(flag, languageOf(request))) };
      },
    ),

    app.get(
      '/projects/:id/clauses',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['clauses'],
          summary: "A project's agreements, their flags and reviews",
          params: Id,
          response: { 200: ProjectClauses },
        },
      },
      async (request): Promise<ProjectClauses> => {
        const actor = actorOf(request);
        const known = await projectAgreements(store, actor, request.params.id);
        const view = (agreement: (typeof known.agreements)[number]) =>
          agreementView(agreement, actor.accountId, known.offices, languageOf(request));
        return {
          agreements: known.agreements.map(view),
          signings: known.signings.map(({ entryId, occurredOn, decision, duty, beforeLaw }) => ({
            entryId,
            day: occurredOn,
            decision: decision ?? 'waiting',
            duty,
            beforeLaw,
          })),
          ready: known.ready,
          requiredFrom: clauseReviewFrom,
        };
      },
    ),
  ] as const;
}
