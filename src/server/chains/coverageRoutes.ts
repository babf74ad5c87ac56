// Of which divisions the city states that all its firms are in the register.
import { z } from 'zod';
import { readRegisterCoverage, stateRegisterCoverage } from '../../app/chains/coverageOfRegister.ts';
import { RegisterCoverageInput } from '../../domain/chains/registerCoverage.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { RegisterCoverageView } from './views.ts';

const tags = ['chains'];

export function registerCoverageRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/register-coverage',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Of which divisions all firms are stated to be in the register, by which list and to which day',
          response: { 200: RegisterCoverageView },
        },
      },
      async (request) => ({ divisions: await readRegisterCoverage(store, actorOf(request)) }),
    ),

    app.post(
      '/register-coverage',
      {
        access: rightInCity('enter'),
        schema: {
          tags,
          summary:
            'State that all firms of these divisions are in the register, or take it back (right: enter in the city)',
          body: z.strictObject({ key, input: RegisterCoverageInput }),
          response: { 201: z.strictObject({ divisions: z.int() }) },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await stateRegisterCoverage(store, actorOf(request), request.body)),
    ),
  ] as const;
}
