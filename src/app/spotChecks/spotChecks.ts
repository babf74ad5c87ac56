// Draw rows of an office for checks on site, and read what was drawn and found. The right is the verifier's.
import { withBelow } from '../../domain/offices/office.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { drawnOf, type SpotCheckInput, type Tickets, ticketsFor } from '../../domain/spotChecks/spotCheck.ts';
import { write } from '../../storage/door/door.ts';
import { type AttachedFile, attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { insertRows } from '../../storage/insert.ts';
import { type SpotCheckItemRow, spotCheckItems } from '../../storage/spotChecks/spotCheckItems.ts';
import {
  countPopulation,
  drawLowest,
  type Population,
  type SpotCheckRow,
  spotCheckRow,
  spotCheckRows,
} from '../../storage/spotChecks/queries.ts';
import { inScope, type Store, type Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { lookThrough } from '../corroboration/suspicions.ts';
import { logExport } from '../entries/exportLog.ts';
import { readingScope, requireReach } from '../people/reach.ts';

/** A draw is kept and never repeated: whoever draws again makes another draw, and everyone sees both. */
export async function drawSpotCheck(
  store: Store,
  actor: Actor,
  { key, draw }: { readonly key: string; readonly draw: SpotCheckInput },
): Promise<{ id: string; rows: number; population: number }> {
  const reach = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const period = parsePeriod(draw.period);
  const act = { cityCode, accountId, useCase: 'draw_spot_check', key, content: draw, officeIds: reach };
  return write(store, act, async ({ tx, recordedAt, today }) => {
    const offices = await officesOn(tx, cityCode, today);
    if (!offices.has(draw.officeId)) refuse('office_unknown', 'officeId');
    if (!reach.includes(draw.officeId)) refuse('office_out_of_scope', 'officeId');
    const officeIds = [...withBelow([...offices.values()], [draw.officeId])];
    const of = { cityCode, kind: draw.kind, officeIds, from: period.from, to: period.to, at: recordedAt };
    const population = await countPopulation(tx, of);
    if (population === 0) refuse('nothing_to_draw', 'period');
    const tickets = draw.leaning ? await ticketsOf(tx, of, today) : null;
    const ids = await drawLowest(tx, of, { seed: draw.seed, tickets }, drawnOf(population, draw));
    const { id, officeId } = draw;
    await insertRows(tx, {
      spot_check: [
        {
          city_code: cityCode,
          id,
          office_id: officeId,
          kind: draw.kind,
          period: period.text,
          period_from: period.from,
          period_to: period.to,
          office_ids: officeIds,
          asked_rows: draw.rows ?? null,
          asked_percent: draw.percent ?? null,
          seed: draw.seed,
          population,
          recorded_at: recordedAt,
          recorded_by: accountId,
          tickets,
        },
      ],
      spot_check_item: ids.map((entryId, n) => ({
        city_code: cityCode,
        spot_check_id: id,
        office_id: officeId,
        no: n + 1,
        entry_id: entryId,
      })),
    });
    const result = { id, rows: ids.length, population };
    return { result, summary: result };
  });
}

/** By what was known and said at the instant of the draw; kept with it, so that it can be repeated whatever is said later. */
async function ticketsOf(tx: Tx, { cityCode, officeIds, from, to, at }: Population, today: string): Promise<Tickets> {
  const { arrivals, found } = await lookThrough(tx, cityCode, at, today);
  const own = arrivals.filter(({ officeId, on }) => officeIds.includes(officeId) && on >= from && on <= to);
  return Object.fromEntries(
    own.flatMap(({ id }): [string, number][] => {
      const tickets = ticketsFor(found.get(id)?.points ?? 0);
      return tickets > 1 ? [[id, tickets]] : [];
    }),
  );
}

interface Paging {
  readonly page: number;
  readonly size: number;
}

const within = ({ page, size }: Paging) => ({ limit: size, offset: (page - 1) * size });

/** `open`: only those of which rows are still to be checked. */
export async function listSpotChecks(
  store: Store,
  actor: Actor,
  { open, ...paging }: Paging & { readonly open?: boolean | undefined },
) {
  const scope = await readingScope(store, actor);
  return inScope(store, scope, (tx) => spotCheckRows(tx, actor.cityCode, within(paging), open ?? false));
}

interface SpotCheckPage {
  readonly spotCheck: SpotCheckRow;
  readonly items: readonly SpotCheckItemRow[];
  /** What the results rest on, by the entry of the result. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>;
}

/** The list to take along: all rows of a draw, for a verifier of its office. */
export async function exportSpotCheck(store: Store, actor: Actor, id: string): Promise<SpotCheckPage> {
  await requireReach(store, actor, 'verify');
  const all = await spotCheckPage(store, actor, id, { page: 1, size: 1_000_000 });
  await logExport(store, actor, { what: 'spot_check', filter: { id }, rows: all.items.length });
  return all;
}

/** For who may not see it, it is answered as if there were none. */
export async function spotCheckPage(store: Store, actor: Actor, id: string, paging: Paging): Promise<SpotCheckPage> {
  const { cityCode } = actor;
  return inScope(store, await readingScope(store, actor), async (tx) => {
    const spotCheck = (await spotCheckRow(tx, cityCode, id)) ?? refuse('spot_check_unknown');
    const items = await spotCheckItems(tx, cityCode, id, within(paging));
    const results = items.flatMap(({ result }) => result?.entryId ?? []);
    return { spotCheck, items, files: await attachedFiles(tx, cityCode, results) };
  });
}
