// What must be read of the ledger before acts are decided: the rows that they point at, and who else uses the vouchers, codes and
// ids that they name.
import type { Referred } from '../../domain/entries/pointing.ts';
import { nounOf } from '../../domain/entries/nouns.ts';
import { pointedAt } from '../../domain/entries/references.ts';
import type { Wanted } from '../../storage/entries/world.ts';
import type { LedgerAct } from './decisions.ts';

/** What others may rest on: of a noun that asks for one of these it is known what became of the entry that is taken back. */
const restedOn: ReadonlySet<string> = new Set([
  'promisedProjectIds',
  'obstructedProjectIds',
  'numberedItems',
  'itemNos',
  'appraisedProjectIds',
  'appraisalNos',
  'numberedMeetings',
  'meetingNos',
]);

export function wantedBy(acts: readonly LedgerAct[]): Wanted {
  const pointed = new Map<Referred, Set<string>>();
  const newIds = new Set<string>();
  const withdrawnIds = new Set<string>();
  const asked = {
    creditCodes: new Set<string>(),
    voucherNos: new Set<string>(),
    sharedProjectIds: new Set<string>(),
    figureIds: new Set<string>(),
    promisedProjectIds: new Set<string>(),
    obstructedProjectIds: new Set<string>(),
    numberedItems: new Set<string>(),
    itemNos: new Set<string>(),
    appraisedProjectIds: new Set<string>(),
    appraisalNos: new Set<string>(),
    numberedMeetings: new Set<string>(),
    meetingNos: new Set<string>(),
  };
  for (const act of acts) {
    const noun = nounOf(act.kind === 'void' ? act.of : act.kind);
    for (const { to, id } of pointedAt(noun.kind, act.input)) {
      const ids = pointed.get(to) ?? new Set();
      pointed.set(to, ids.add(id));
    }
    newIds.add(act.input.head.id);
    const { reverses } = act.input.head;
    if (reverses && Object.keys(noun.asks ?? {}).some((what) => restedOn.has(what))) withdrawnIds.add(reverses);
    const input: Readonly<Record<string, unknown>> = act.input;
    for (const [what, field] of Object.entries(noun.asks ?? {})) {
      const value = input[field];
      if (typeof value === 'string' && value) asked[what as keyof typeof asked].add(value);
    }
  }
  const of = (to: Referred): ReadonlySet<string> => pointed.get(to) ?? new Set();
  const named = {
    projectIds: of('project'),
    companyIds: of('company'),
    entryIds: of('entry'),
    fileIds: of('file'),
    occasionIds: of('occasion'),
    arrivalIds: of('arrival'),
  };
  return { ...named, ...asked, newIds, withdrawnIds };
}
