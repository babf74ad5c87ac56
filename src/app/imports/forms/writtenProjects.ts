// What a row of a project says beside what the ledger has of it: the version that it states, and its signing. A row that the
// ledger wrote speaks of the entries that it names, so that all of it is taken as it stands.
import { isSameMonth } from '../../../domain/day.ts';
import { industryNotSaid } from '../../../domain/projects/project.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { nounTelling, nounThat } from '../../../domain/entries/nouns.ts';
import { nameKey } from '../../../names/normalise.ts';
import { forms } from '../../../sheets/forms/index.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { projectFieldNames } from '../../../sheets/forms/projects.ts';
import { firstSigningOf } from '../../../storage/projects/knownProjects.ts';
import { v7 as uuidv7 } from 'uuid';
import type { Stated } from '../acts.ts';
import { sameFacts, sameValue, statedOf } from '../ledger/match.ts';
import { idsOf, entriesOfRow } from '../ledger/records.ts';
import type { WrittenEntry } from '../plan.ts';
import { actsOf, type Plan, type PlannedProject, type PlannedRow, rowHead, sampleFields, saysMonth } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';
import type { EnsuredCompany } from './companies.ts';
import { inputsOfMilestone, type KnownMilestones, milestoneOf, type PlannedMilestone } from './milestones.ts';

/** The entries from which the row was written. */
interface Written {
  readonly facts?: WrittenEntry | undefined;
  readonly signing?: WrittenEntry | undefined;
}

export interface ProjectRowRead {
  readonly row: ReadRow;
  readonly no: number;
  readonly officeId: string;
  readonly name: string;
  readonly code: string | undefined;
  readonly known: PlannedProject | undefined;
  /** The facts of the project as they stand. */
  readonly before: Stated | undefined;
  readonly parentId: string | undefined;
  readonly facts: Stated;
  readonly written: Written;
}

/** Refused where they are not of the project that the row names. */
export function writtenFrom(plan: Plan, row: ReadRow, known: PlannedProject | undefined): Written | Breach {
  const records = entriesOfRow(plan, row);
  const ids = idsOf(row);
  const facts = records.find(({ kind }) => kind === nounTelling('project').kind);
  const signing = records.find(({ kind, input }) => kind === nounThat('reaches').kind && input['kind'] === 'signed');
  const found = [facts, signing].filter((one) => one !== undefined);
  if (found.length !== ids.length || (signing && row.form !== 'signed'))
    return { law: 'record_unknown', field: 'record' };
  return found.some(({ input }) => input['projectId'] !== known?.id)
    ? { law: 'record_of_another', field: 'record' }
    : { facts, signing };
}

/** Where the day stands on which the facts are told. */
const dayFieldOf = (values: ReadRow['values'], { facts }: Written): string =>
  facts || values['signedOn'] === undefined ? 'foundOn' : 'signedOn';

/** The day on which the facts are told: of a row that the ledger wrote, that of its facts, which a signing does not move. */
export function dayOfFacts({ row: { values }, before, written }: ProjectRowRead): string {
  const own = values[dayFieldOf(values, written)];
  return (own ?? before?.['occurredOn']) as string;
}

interface Money {
  readonly currency: string;
  readonly minor: string | bigint;
  readonly fen: string | bigint;
  readonly rate?: string;
}
interface Phase {
  readonly no: number;
  readonly name: string;
}

const isSameAmount = (a: Money | null | undefined, b: Money | null | undefined): boolean =>
  a?.currency === b?.currency && String(a?.minor) === String(b?.minor) && Boolean(a && b);

/** What a row has no words for stays: what a phase is called, and the rate of foreign capital, of which the row has only that of the investment. */
function besideKnown(row: ReadRow, stated: Stated, before: Stated | undefined): Stated {
  const amounts = (field: string) => [stated, before ?? {}].map((one) => one[field] as Money | null | undefined);
  const [foreign, hadForeign] = amounts('contractForeignCapital');
  const [investment, hadInvestment] = amounts('investment');
  const phases = stated['phases'] as readonly Phase[] | undefined;
  return {
    ...stated,
    ...(isSameAmount(foreign, hadForeign) ? { contractForeignCapital: hadForeign } : {}),
    // What it came to in RMB was agreed, and is not reckoned anew while the rate stays.
    ...(isSameAmount(investment, hadInvestment) && investment?.rate === hadInvestment?.rate
      ? { investment: { ...investment, fen: hadInvestment?.fen } }
      : {}),
    ...(phases ? { phases: besideKnownPhases(row, phases, (before?.['phases'] ?? []) as readonly Phase[]) } : {}),
  };
}

/** A phase is called as it was; and one of which the row has a blank, or no column, stays. */
function besideKnownPhases({ form, values }: ReadRow, stated: readonly Phase[], before: readonly Phase[]): Phase[] {
  const { columns }: SheetForm = forms[form];
  const names = new Map(before.map(({ no, name }) => [no, name]));
  const isBlank = ({ no }: Phase) =>
    !stated.some((phase) => phase.no === no) &&
    (values['phases'] === undefined || columns.some(({ field }) => field === `phase${no}`));
  return [
    ...stated.map((phase) => ({ ...phase, name: names.get(phase.no) ?? phase.name })),
    ...before.filter(isBlank),
  ].toSorted((a, b) => a.no - b.no);
}

const newFacts = { investment: null, status: 'active', industryCode: industryNotSaid };

interface Version {
  readonly version?: Stated & { readonly projectId: string };
  readonly breach?: Breach;
}

/** The version that the row states; none where the ledger has it already. */
export function versionOf(
  plan: Plan,
  read: ProjectRowRead,
  day: string,
  companies: { readonly investor?: EnsuredCompany; readonly recipient?: EnsuredCompany },
): Version {
  const { row, known, before, name, officeId, written } = read;
  const isWritten = written.facts !== undefined;
  const isSameName = isWritten ? before?.['name'] === name || name === '' : known?.nameKey === nameKey(name);
  const stated = statedOf({
    ...besideKnown(row, read.facts, before),
    name: isSameName ? undefined : name,
    parentId: read.parentId,
    investorId: companies.investor?.id,
    // A local firm that is known already stays: F1 may name the partner and F2 the firm that was founded.
    recipientId: before?.['recipientId'] && !isWritten ? undefined : companies.recipient?.id,
  });
  const samples = sampleFields(row, projectFieldNames);
  const isSurpassed = row.form === 'leads' && !isWritten && known && firstSigningOf(plan.world.projects.get(known.id));
  const sameSamples = samples === undefined || sameValue(before?.['sampleFields'], samples);
  const names = { ...projectFieldNames, [dayFieldOf(row.values, written)]: 'occurredOn' };
  const had = before?.['occurredOn'];
  const isDay = day === had || (saysMonth(row, names) && typeof had === 'string' && isSameMonth(day, had));
  const sameHead = !isWritten || (officeId === known?.officeId && isDay);
  const changes = !known || !(isSurpassed || (sameSamples && sameHead && before && sameFacts(before, stated)));
  if (!changes) return {};
  if (known?.statedBy?.startsWith(`${row.form}/`))
    return { breach: { law: 'row_contradicts_earlier_row', field: 'name' } };
  const projectId = known?.id ?? uuidv7();
  if (written.facts && plan.versions.get(projectId) !== written.facts.entryId)
    return { breach: { law: 'record_changed_since', field: 'record' } };
  const head = {
    ...rowHead(plan, row, officeId, day, names),
    sampleFields: samples ?? before?.['sampleFields'] ?? [],
  };
  return { version: { ...newFacts, ...before, ...stated, projectId, head } };
}

/** The signing that the row states; of one that the ledger wrote, the one from which it was written, else what was filled in since. */
export function signingOf(
  plan: Plan,
  { row, officeId, written }: ProjectRowRead,
  projectId: string,
  milestones: KnownMilestones,
): PlannedMilestone | undefined {
  if (row.form !== 'signed') return undefined;
  const { facts, signing } = written;
  if (signing) return milestoneOf(plan, row, signing.officeId, projectId, milestones, signing);
  return facts && row.values['signedOn'] === undefined
    ? undefined
    : milestoneOf(plan, row, officeId, projectId, milestones);
}

/** A row of a further signing alone. */
export function planFurtherSigning(
  plan: Plan,
  { no, row, officeId, known, written }: ProjectRowRead,
  milestones: KnownMilestones,
): PlannedRow {
  const milestone = milestoneOf(plan, row, officeId, known?.id ?? '', milestones, written.signing);
  if (milestone.breach) return refusedRow(plan, no, row, [milestone.breach]);
  const { acts, breaches: malformed } = actsOf(inputsOfMilestone(milestone));
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length > 0) return refusedRow(plan, no, row, broken);
  return plannedRow(no, row, acts.length > 0 ? 'changed' : 'unchanged', acts);
}
