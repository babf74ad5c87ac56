// The city's projects as twins are found among them: read once, kept in memory, and brought up to date by what was written
// since, so that a form, a preview or the radar asks a few records and not a hundred thousand.
import { TwinIndex } from '../../names/twins/twinIndex.ts';
import { versionNow } from '../../storage/offices/cities.ts';
import { keptApart } from '../../storage/radar/keptApart.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { KeptFresh } from '../../storage/keptFresh.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import {
  ledgerMark,
  projectsToldSince,
  twinProjectRows,
  type TwinProjectRow,
} from '../../storage/radar/twinProjects.ts';
import { meetAll, toMeetAgain } from './meet.ts';
import type { OfficesById } from './twinFacts.ts';
import { pairKey, type TwinLedger, type TwinPair } from './twins.ts';

const kept = new KeptFresh<Store, TwinLedger>();
/** Above this many changed projects, or slots left behind by changed ones, all is read anew. */
const mendAtMost = 5000;

/** No older than the ledger was when it was asked for. */
export async function twinLedger(store: Store, cityCode: string): Promise<TwinLedger> {
  const version = await versionNow(store, cityCode);
  const offices = await officesToday(store, { cityCode });
  return kept.get(
    store,
    cityCode,
    (ledger) => ledger.version >= version && ledger.offices === offices,
    (before) => renewed(store, cityCode, offices, before),
  );
}

async function renewed(store: Store, city: string, offices: OfficesById, before?: TwinLedger): Promise<TwinLedger> {
  const isMendable = before?.offices === offices;
  const read = await inScope(store, countingScope(city), async (tx) => {
    const mark = await ledgerMark(tx, city);
    const changed = isMendable ? await projectsToldSince(tx, city, before.at) : [];
    const whole = !isMendable || changed.length > mendAtMost;
    const rows = await twinProjectRows(tx, city, whole ? 'all' : changed);
    return { mark, whole, changed, rows, decisions: await keptApart(tx, city, 'in_force') };
  });
  // The latest comes first, so that it is the one that stays.
  const apart = new Map(read.decisions.toReversed().map((one) => [pairKey(one.projectId, one.otherId), one]));
  const now = { ...read.mark, offices, apart };
  if (!before || read.whole || before.projects.length > before.numberOf.size + mendAtMost) {
    const rows = read.whole ? read.rows : await everyRow(store, city);
    return meetAll({ ...now, ...emptyLedger() }, rows);
  }
  const ledger: TwinLedger = { ...before, ...now };
  return meetAll(ledger, toMeetAgain(ledger, read.changed, read.rows));
}

function everyRow(store: Store, city: string): Promise<TwinProjectRow[]> {
  return inScope(store, countingScope(city), (tx) => twinProjectRows(tx, city, 'all'));
}

const emptyLedger = () => ({
  projects: [],
  numberOf: new Map<string, number>(),
  index: new TwinIndex(),
  pairs: new Map<string, TwinPair>(),
  pairsOf: new Map<string, Set<string>>(),
  byFirm: new Map<string, Set<string>>(),
});
