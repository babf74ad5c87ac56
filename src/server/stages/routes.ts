import { moveBack } from '../../app/stages/moveBack.ts';
import { readStageRules, setStageRule } from '../../app/stages/stageRules.ts';
import { BackMove } from '../../domain/stages/backMove.ts';
import { SetStageRule } from '../../domain/stages/stageRules.ts';
import { right, rightInCity, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { stageRulesView } from './words.ts';
import { StageRulesView } from './views.ts';
import { RecordedView } from '../entries/views.ts';
import { written } from '../answerViews.ts';

export function stageRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/stage-rules',
      {
        access: wholeCity,
        schema: {
          tags: ['stages'],
          summary: 'From which stage what is asked, and which stage may follow which',
          response: { 200: StageRulesView },
        },
      },
      async (request): Promise<StageRulesView> =>
        stageRulesView(await readStageRules(store, actorOf(request)), languageOf(request)),
    ),

    app.post(
      '/stage-rules',
      {
        access: rightInCity('admin'),
        schema: {
          tags: ['stages'],
          summary: 'Set one rule from a day on, or take the default again (right: admin of the city)',
          body: SetStageRule.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const { key: sent, ...rule } = request.body;
        return reply.code(201).send(await setStageRule(store, actorOf(request), { key: sent, rule }));
      },
    ),

    app.post(
      '/projects/:id/back-moves',
      {
        access: right('verify', { elsewhere: 404 }),
        schema: {
          tags: ['stages'],
          summary: 'Take a project back to a stage it stood in, with the reason (right: verify)',
          params: Id,
          body: BackMove.extend({ key }),
          response: { 201: RecordedView },
        },
      },
      async (request, reply) => {
        const done = await moveBack(store, actorOf(request), { ...request.body, projectId: request.params.id });
        return reply.code(201).send(done);
      },
    ),
  ] as const;
}
