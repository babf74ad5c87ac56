import { z } from 'zod';
import {
  decideDispute,
  type DisputeHistory,
  disputeHistory,
  listDisputes,
  openDispute,
} from '../../app/identity/disputes.ts';
import { DisputeDecisionInput, DisputeInput } from '../../domain/identity/dispute.ts';
import type { DisputeRecord } from '../../storage/identity/disputes.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { Id, key, page, type Routes, type ServerOptions, size } from '../route.ts';
import { DisputePage, type DisputeRowView, DisputeView } from './disputeViews.ts';
import { written } from '../answerViews.ts';

const tags = ['identity'];

export function disputeRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/disputes',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Disputes in which an office in reach claims or decides, latest first',
          querystring: z.strictObject({ open: z.stringbool().optional(), page, size }),
          response: { 200: DisputePage },
        },
      },
      async (request): Promise<DisputePage> => {
        const { open, ...paging } = request.query;
        const { rows, total, offices } = await listDisputes(store, actorOf(request), { open }, paging);
        return { rows: rows.map((row) => rowView(row, offices)), total, ...paging };
      },
    ),

    app.post(
      '/disputes',
      {
        access: right('enter', { elsewhere: 422 }),
        schema: {
          tags,
          summary: 'Open a dispute over a project that two offices claim (right: enter, for one of them)',
          body: DisputeInput.extend({ key }),
          response: { 201: written('disputeId') },
        },
      },
      async (request, reply) => reply.code(201).send(await openDispute(store, actorOf(request), request.body)),
    ),

    app.get(
      '/disputes/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'Both sides of a dispute, what the rule says, and the decisions',
          params: Id,
          response: { 200: DisputeView },
        },
      },
      async (request): Promise<DisputeView> => view(await disputeHistory(store, actorOf(request), request.params.id)),
    ),

    app.post(
      '/disputes/:id/decisions',
      {
        access: right('verify', { fromAbove: true, elsewhere: 422 }),
        schema: {
          tags,
          summary: 'Decide a dispute; a later decision replaces an earlier one (right: verify, above both)',
          params: Id,
          body: DisputeDecisionInput.omit({ disputeId: true }).extend({ key }),
          response: { 201: written('decisionId') },
        },
      },
      async (request, reply) => {
        const decided = await decideDispute(store, actorOf(request), { ...request.body, disputeId: request.params.id });
        return reply.code(201).send(decided);
      },
    ),
  ] as const;
}

function rowView(row: DisputeRecord, offices: DisputeHistory['offices']): DisputeRowView {
  const name = (id: string): string => offices.get(id)?.shortName ?? '';
  return {
    id: row.id,
    first: {
      id: row.firstProjectId,
      code: row.firstCode,
      name: row.firstName,
      officeId: row.firstOfficeId,
      office: name(row.firstOfficeId),
      filedAt: row.firstFiledAt,
    },
    second: {
      id: row.secondProjectId,
      code: row.secondCode,
      name: row.secondName,
      officeId: row.secondOfficeId,
      office: name(row.secondOfficeId),
      filedAt: row.secondFiledAt,
    },
    level: name(row.deciderId),
    reason: row.reason,
    openedAt: row.openedAt,
    openedBy: row.openedBy,
    outcome: row.decisions[0]?.outcome ?? null,
  };
}

function view({ dispute, offices, ruling, protectionDays }: DisputeHistory): DisputeView {
  return { dispute: rowView(dispute, offices), decisions: dispute.decisions, ruling, protectionDays };
}
