// One period of one office, looked at before it is closed or after: what waits, what was adjusted, what the figures say.
import { withBelow } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, periodAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { tableColumns } from '../../metrics/bulletinFigures.ts';
import { type CloseRow, closeRows } from '../../storage/closes/periodCloses.ts';
import {
  countsByPeriod,
  entriesOfPeriod,
  type LateEntry,
  pendingOfPeriod,
} from '../../storage/closes/periodEntries.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { fundsDifference } from './closeGrid.ts';
import { officeIdOf } from '../figures/question.ts';
import { readingScope } from '../people/reach.ts';

export interface PeriodAsked {
  readonly office: string;
  readonly period: string;
  readonly page: number;
  readonly size: number;
}

export interface PeriodOfOffice {
  readonly officeId: string;
  readonly officeName: string;
  readonly days: { readonly period: string; readonly from: string; readonly to: string };
  readonly pending: number;
  readonly adjustments: number;
  readonly fundsDifference: string | null;
  readonly figures: readonly Figure[];
  /** Closes and reopenings by this office and those above, latest first. */
  readonly history: readonly CloseRow[];
  /** A page of what waits, or of what was adjusted: those in the reader's reach. */
  readonly rows: readonly LateEntry[];
  readonly rowsInReach: number;
}

/** Counts and figures are for everyone; rows keep their walls. */
export async function periodOfOffice(
  store: Store,
  actor: Actor,
  what: 'pending' | 'adjustments',
  asked: PeriodAsked,
): Promise<PeriodOfOffice> {
  const { cityCode } = actor;
  const facts = await cityFacts(store, cityCode);
  const office = facts.offices.find(({ id, code }) => id === asked.office || code === asked.office);
  if (!office) return refuse('office_unknown', 'office');
  const { text: period, from, to } = periodAt(facts, asked.period, latest);
  const days = { period, from, to };
  const officeIds = [...withBelow(facts.offices, [office.id])];
  const offices = new Map(facts.offices.map((one) => [one.id, one]));
  const question = { period: { text: period, from, to }, at: latest, officeId: officeIdOf(facts, office.id) };
  const counted = await inScope(store, countingScope(cityCode), async (tx) => ({
    pending: (await pendingOfPeriod(tx, cityCode, { officeIds, from, to })).length,
    counts: (await countsByPeriod(tx, cityCode, [days])).filter((one) => officeIds.includes(one.officeId)),
    history: await closeRows(tx, cityCode, { from, to }),
  }));
  const binding = new Set([office.id]);
  for (let up = office.parentId; up; up = offices.get(up)?.parentId ?? null) binding.add(up);
  const paging = { limit: asked.size, offset: (asked.page - 1) * asked.size };
  const scope = await readingScope(store, actor);
  const within = { officeIds: officeIds.filter((id) => scope.officeIds.includes(id)), from, to };
  const opened = await inScope(store, scope, async (tx) => ({
    rows: await entriesOfPeriod(tx, cityCode, what, within, paging),
    total: (await countsByPeriod(tx, cityCode, [days])).filter((one) => officeIds.includes(one.officeId)),
  }));
  return {
    officeId: office.id,
    officeName: office.name,
    days,
    pending: counted.pending,
    adjustments: counted.counts.reduce((sum, one) => sum + one.adjustments, 0),
    fundsDifference: fundsDifference(facts, offices, office, days),
    figures: tableColumns.flatMap((id) => figureOf(id, facts, question) ?? []),
    history: counted.history.filter((close) => binding.has(close.officeId)),
    rows: opened.rows,
    rowsInReach: opened.total.reduce((sum, one) => sum + one[what], 0),
  };
}
