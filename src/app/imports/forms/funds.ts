// Fund arrivals. A row and an entry are the same by their voucher; without one, by project, day and amount.
import { inSlices } from '../../../metrics/inSlices.ts';
import { isSameMonth } from '../../../domain/day.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { isSameVoucher } from '../../../domain/projects/voucher.ts';
import { voucherOf } from '../../projects/decideFundArrival.ts';
import { type KnownEntry, knownEntries } from '../../../storage/entries/knownEntries.ts';
import { fenOnly, usdWan } from './statedFacts.ts';
import { fundFieldNames } from '../../../sheets/forms/funds.ts';
import { rowAnswer } from '../doubts/answers.ts';
import { answerTo, askedRow } from '../doubts/sift.ts';
import { heldAgainst, entryOfRow } from '../ledger/records.ts';
import type { WrittenEntry } from '../plan.ts';
import { findProjects, referredProject } from '../ledger/find.ts';
import { correctedInput, isSameDay, type SaidByRow, saysTheSame, statedOf, takeKnown } from '../ledger/match.ts';
import {
  actsOf,
  type FormHandler,
  noOf,
  rowHead,
  officeOf,
  type Plan,
  type PlannedRow,
  sampleFields,
  saysMonth,
  widenWorld,
} from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { arrivedSince, mayBeOfYears, statesMonth, statesTotal } from './arrivedSince.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';

export const planFunds: FormHandler = async (plan, rows) => {
  const text = (row: ReadRow, field: string) => row.values[field] as string | undefined;
  await findProjects(
    plan,
    rows.map((row) => ({ code: text(row, 'projectCode'), name: text(row, 'project') })),
  );
  const drafts = rows.map((row) => draft(plan, row));
  const projectIds = [...new Set(drafts.flatMap(({ said }) => (said ? String(said.stated['projectId']) : [])))];
  await widenWorld(plan, { voucherNos: new Set(rows.flatMap((row) => text(row, 'voucherNo') ?? [])) });
  const known = new Map<string, KnownEntry[]>();
  if (projectIds.length > 0) {
    for (const entry of await knownEntries(plan.tx, plan.actor.cityCode, 'fund_arrival', { projectIds })) {
      const id = String(entry.input['projectId']);
      known.set(id, [...(known.get(id) ?? []), entry]);
    }
  }
  // What is the same is taken first, so that a changed row never takes another row's entry.
  const same = drafts.map(({ row, said, record }) => {
    if (!said || record || statesTotal(row)) return false;
    const entries = known.get(String(said.stated['projectId'])) ?? [];
    return takeKnown(plan, entries, (entry) => saysTheSame(entry, said)) !== undefined;
  });
  return { planned: await inSlices(drafts.entries(), ([n, one]) => planFund(plan, one, same[n] ?? false, known)) };
};

interface Draft {
  readonly row: ReadRow;
  readonly officeId?: string;
  readonly said?: SaidByRow;
  readonly record?: WrittenEntry | undefined;
  readonly breaches: readonly Breach[];
}

function draft(plan: Plan, row: ReadRow): Draft {
  const office = officeOf(plan, row);
  const breaches: Breach[] = 'breach' in office ? [office.breach] : [];
  const officeId = 'officeId' in office ? office.officeId : plan.officeId;
  const text = (field: string) => row.values[field] as string | undefined;
  const found = referredProject(plan, { code: text('projectCode'), name: text('project') }, officeId, 'project');
  if ('breach' in found) breaches.push(found.breach);
  const record = entryOfRow(plan, row, 'fund_arrival');
  if (record && 'law' in record) return { row, breaches: [record] };
  const stated = statedOf({
    projectId: 'project' in found ? found.project.id : undefined,
    claimedFen: fenOnly(row, 'claimed', breaches),
    recognisedFen: fenOnly(row, 'recognised', breaches),
    usedUsdWan: usdWan(row, 'usedUsd', breaches),
    moneySource: text('moneySource'),
    payer: text('payer'),
    use: text('use'),
    voucherKind: text('voucherKind'),
    voucherNo: text('voucherNo'),
  });
  if (breaches.length > 0 || row.refused.length > 0) return { row, breaches };
  const said = {
    occurredOn: text('arrivedOn') ?? record?.occurredOn ?? '',
    monthOnly: saysMonth(row, fundFieldNames),
    auditedOn: text('auditedOn'),
    sampleFields: sampleFields(row, fundFieldNames),
    stated,
  };
  return { row, officeId, said, record, breaches };
}

function planFund(
  plan: Plan,
  one: Draft,
  same: boolean,
  known: ReadonlyMap<string, readonly KnownEntry[]>,
): PlannedRow {
  const { row, officeId, record } = one;
  const no = noOf(plan, row);
  const told = one.said;
  if (!told || officeId === undefined) return refusedRow(plan, no, row, one.breaches);
  const projectId = String(told.stated['projectId']);
  const isTotal = !record && statesTotal(row);
  if (!isTotal && !record) {
    const again = repeated(plan, row, told);
    const answer = again && answerTo(plan, row, again);
    if (again && answer === undefined) return askedRow(no, row, [again]);
    if (answer === 'skip') return plannedRow(no, row, 'skipped', []);
  }
  if (same) return plannedRow(no, row, 'unchanged', []);
  const entries = known.get(projectId) ?? [];
  const arrived = plan.arrived.get(projectId) ?? [];
  const ofMonth = statesMonth(row) ? takeKnown(plan, entries, (entry) => isOfMonth(entry, told)) : undefined;
  const others = [...entries.filter((entry) => entry !== ofMonth), ...arrived];
  const said = isTotal ? arrivedSince(row, told, others) : told;
  if (said === null && !ofMonth) return plannedRow(no, row, 'unchanged', []);
  if (said === null) return refusedRow(plan, no, row, [{ law: 'month_told_otherwise', field: 'claimed' }]);
  if ('law' in said) return refusedRow(plan, no, row, [said]);
  const begun = plan.world.projects.get(projectId)?.milestones.map(({ occurredOn }) => occurredOn) ?? [];
  if (mayBeOfYears(row, said.occurredOn, others, begun)) {
    const sign: Sign = { kind: 'funds_of_years', part: 'claimed', read: row.cells['claimed'] ?? '' };
    const answer = rowAnswer(row, sign.kind, sign.part) ?? answerTo(plan, row, sign);
    if (answer === undefined) return askedRow(no, row, [sign]);
    if (answer === 'skip') return plannedRow(no, row, 'skipped', []);
  }
  const { stated } = said;
  // Nothing came, and the ledger has nothing either.
  const isNone = !record && stated['claimedFen'] === 0n && !entries.some((entry) => isReplacedBy(entry, said));
  if (isNone) return plannedRow(no, row, 'unchanged', []);
  if (ofMonth && saysTheSame(ofMonth, said)) return plannedRow(no, row, 'unchanged', []);
  const held = record && heldAgainst(plan, record, said, entries, officeId);
  if (held === 'same') return plannedRow(no, row, 'unchanged', []);
  if (held && held !== 'corrects') return refusedRow(plan, no, row, [held]);
  const replaced = record ?? (isTotal ? ofMonth : takeKnown(plan, entries, (entry) => isReplacedBy(entry, said)));
  if (replaced && !plan.world.writable.has(replaced.officeId))
    return refusedRow(plan, no, row, [{ law: 'office_out_of_scope', field: 'office' }]);
  const head = { ...rowHead(plan, row, officeId, said.occurredOn, fundFieldNames), auditedOn: said.auditedOn ?? null };
  const input = replaced
    ? correctedInput(plan, row, withoutDefault(replaced, stated), head, said)
    : { ...stated, head };
  const { acts, breaches: malformed } = actsOf([['fund_arrival', input]]);
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length === 0) {
    if (!replaced) plan.arrived.set(projectId, [...arrived, { occurredOn: said.occurredOn, input: stated }]);
    return plannedRow(no, row, replaced ? 'changed' : 'new', acts);
  }
  if (replaced) plan.matched.delete(replaced.entryId);
  return refusedRow(plan, no, row, broken);
}

/** That another table of the file has this arrival, and no vouchers tell the two apart. */
function repeated(plan: Plan, row: ReadRow, { occurredOn, stated }: SaidByRow): Sign | undefined {
  const key = `${String(stated['projectId'])} ${occurredOn} ${String(stated['claimedFen'])}`;
  const first = plan.tables[row.table] ? plan.arrivalRows.get(key) : undefined;
  if (!first) plan.arrivalRows.set(key, row);
  if (!first || first.table === row.table || (first.values['voucherNo'] && row.values['voucherNo'])) return undefined;
  const texts = ['project', 'arrivedOn', 'claimed'].map((field) => row.cells[field] ?? '');
  return { kind: 'repeated_arrival', read: `${texts.join(' ')} (${plan.sheets[first.table] ?? ''} ${first.row})` };
}

/** It tells what came in that month, as such a row does. */
const isOfMonth = (known: KnownEntry, { occurredOn }: { readonly occurredOn: string }): boolean =>
  Boolean(known.monthOnly) && isSameMonth(known.occurredOn, occurredOn);

function isReplacedBy(known: KnownEntry, said: SaidByRow): boolean {
  const [had, has] = [voucherOf(known.input), voucherOf(said.stated)];
  if (had && has) return isSameVoucher(had, has);
  // An arrival of a month is no other one's whose day is known.
  return known.occurredOn === said.occurredOn || (Boolean(known.monthOnly && said.monthOnly) && isSameDay(known, said));
}

/** If the whole claim was recognised and the row says nothing of it, the whole of the new amount is. */
function withoutDefault(known: KnownEntry, stated: Readonly<Record<string, unknown>>): KnownEntry {
  if (stated['recognisedFen'] !== undefined || known.input['recognisedFen'] !== known.input['claimedFen']) return known;
  return { ...known, input: { ...known.input, recognisedFen: null } };
}
