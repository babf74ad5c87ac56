// The first city of a server, by the page: opened by the code that the server printed in its terminal, and by nothing else.
import { z } from 'zod';
import { establishCity, planFounding } from '../../app/offices/establishCity.ts';
import { placesToFound } from '../../app/offices/placesToFound.ts';
import { signIn } from '../../app/people/signIn/signIn.ts';
import { FirstAdministrator, FoundingInput } from '../../domain/offices/founding.ts';
import { refuse } from '../../domain/refusal.ts';
import { codeText } from '../../domain/text.ts';
import { commandWords } from '../../labels/commandLine.ts';
import { founder } from '../access.ts';
import { giveTicket, languageOf, senderOf } from '../people/caller.ts';
import { sessionView } from '../people/sessionRoutes.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { Session } from './cityViews.ts';
import { FoundingPlan, PlacesToFound } from './foundingViews.ts';

const tags = ['offices'];

export function foundingRoutes(app: Routes, { store, setup, vault }: ServerOptions) {
  return [
    app.get(
      '/founding/places',
      {
        access: founder,
        schema: {
          tags,
          summary: 'A division of GB/T 2260 and those below it, with names to begin from (setup code)',
          querystring: z.strictObject({ division: codeText(/^\d{6}$/) }),
          response: { 200: PlacesToFound },
        },
      },
      (request): Promise<PlacesToFound> => placesToFound(store, request.query.division),
    ),

    app.post(
      '/founding',
      {
        access: founder,
        schema: {
          tags,
          summary:
            'Found the first city and sign in as its administrator; as a dry run says what it would have (setup code)',
          body: z.strictObject({
            city: FoundingInput.omit({ administrator: true }),
            administrator: FirstAdministrator,
            dryRun: z.boolean().optional(),
          }),
          response: { 200: FoundingPlan, 201: Session },
        },
      },
      async (request, reply) => {
        const { city, administrator, dryRun } = request.body;
        const founding = { ...city, administrator };
        if (dryRun) return reply.send((await planFounding(store, founding)) satisfies FoundingPlan);
        const reason = commandWords('saidAtFounding', languageOf(request));
        const spend = (setup ?? refuse('setup_code_wrong')).spend;
        await spend(() => establishCity(store, { founding, by: 'setup_code', reason }));
        const { username, password } = administrator;
        const sender = senderOf(request, vault);
        const { token, maxAge, browser, ...caller } = await signIn(store, vault, { username, password }, sender);
        giveTicket(request, reply, vault, { token, maxAge, browser });
        return reply.code(201).send(await sessionView(store, caller));
      },
    ),
  ] as const;
}
