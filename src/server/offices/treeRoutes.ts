import { z } from 'zod';
import { changeOffice } from '../../app/offices/changeOffice.ts';
import { officeTree, type TreeOffice } from '../../app/offices/officeTree.ts';
import { OfficeAct } from '../../domain/offices/officeAct.ts';
import { right, wholeCity } from '../access.ts';
import { actorOf, callerOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { ChangedOfficeView, TreeOfficeView } from './treeViews.ts';
import { list } from '../answerViews.ts';

export function officeTreeRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/offices/tree',
      {
        access: wholeCity,
        schema: {
          tags: ['offices'],
          summary: 'The office tree with codes, days and everything done to it',
          response: { 200: list(TreeOfficeView) },
        },
      },
      async (request): Promise<TreeOfficeView[]> => {
        const tree = await officeTree(store, callerOf(request).actor);
        const byId = new Map(tree.map((office) => [office.now.id, office]));
        return tree.map((office) => treeOfficeView(office, byId));
      },
    ),

    app.post(
      '/offices/acts',
      {
        access: right('admin', { elsewhere: 403 }),
        schema: {
          tags: ['offices'],
          summary:
            'Found, rename, recast, move or end an office from a day on; as a dry run says what would move (right: admin)',
          body: z.strictObject({ key, act: OfficeAct, dryRun: z.boolean().optional() }),
          response: { 200: ChangedOfficeView, 201: ChangedOfficeView },
        },
      },
      async (request, reply) => {
        const done: ChangedOfficeView = await changeOffice(store, actorOf(request), request.body);
        return reply.code(request.body.dryRun ? 200 : 201).send(done);
      },
    ),
  ] as const;
}

function treeOfficeView({ now, versions, managed }: TreeOffice, byId: ReadonlyMap<string, TreeOffice>): TreeOfficeView {
  const { id, code, name, shortName, kind, parentId, divisionCode, validFrom, ended } = now;
  let depth = 0;
  for (let at = parentId; at; at = byId.get(at)?.now.parentId ?? null) depth++;
  return {
    id,
    code,
    name,
    shortName,
    kind,
    parentId,
    divisionCode,
    validFrom,
    ended,
    depth,
    managed,
    versions: versions.map((version) => ({
      validFrom: version.validFrom,
      name: version.name,
      parent: version.parentId ? (byId.get(version.parentId)?.now.shortName ?? null) : null,
      ended: version.ended,
      recordedAt: version.recordedAt,
      recordedBy: version.recordedBy,
    })),
  };
}
