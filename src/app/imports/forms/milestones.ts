// Milestones: the signing that a signed row states, and the forms of what comes after it.
import { inSlices } from '../../../metrics/inSlices.ts';
import type { EntryHeadInput } from '../../../domain/entries/entry.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { canonicalJson } from '../../../storage/canonical.ts';
import { type KnownEntry, knownEntries } from '../../../storage/entries/knownEntries.ts';
import { nameKey } from '../../../names/normalise.ts';
import { milestoneFieldNames, milestoneForms } from '../../../sheets/forms/milestones.ts';
import type { MoneyValue } from '../../../sheets/forms/values.ts';
import { ensureCompany } from './companies.ts';
import { currentFacts } from './currentFacts.ts';
import { projectFieldNames } from '../../../sheets/forms/projects.ts';
import {
  findCompanies,
  findProjects,
  type ProjectFound,
  type ProjectMention,
  projectByCompany,
  referredProject,
  rememberProject,
} from '../ledger/find.ts';
import { nounTelling, type WrittenKind } from '../../../domain/entries/nouns.ts';
import { correctedInput, type SaidByRow, saysTheSame, statedOf, takeKnown } from '../ledger/match.ts';
import { heldAgainst, entryOfRow } from '../ledger/records.ts';
import type { WrittenEntry } from '../plan.ts';
import type { Stated } from '../acts.ts';
import {
  actsOf,
  type FieldNames,
  type FormHandler,
  noOf,
  rowHead,
  officeOf,
  type Plan,
  type PlannedProject,
  type PlannedRow,
  rowKey,
  sampleFields,
  saysMonth,
} from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';

export type KnownMilestones = ReadonlyMap<string, readonly KnownEntry[]>;

/** Milestones of these projects that the ledger holds, by project. */
export async function knownMilestones(plan: Plan, projects: readonly PlannedProject[]): Promise<KnownMilestones> {
  const byProject = new Map<string, KnownEntry[]>();
  const projectIds = [...new Set(projects.map(({ id }) => id))];
  if (projectIds.length === 0) return byProject;
  for (const known of await knownEntries(plan.tx, plan.actor.cityCode, 'milestone', { projectIds })) {
    const id = String(known.input['projectId']);
    byProject.set(id, [...(byProject.get(id) ?? []), known]);
  }
  return byProject;
}

export interface PlannedMilestone {
  readonly input?: Record<string, unknown>;
  readonly breach?: Breach;
  readonly isNew: boolean;
  readonly keep: () => void;
}

/** What the row's milestone becomes: a new entry, a correction of the one that stands, or nothing. */
export function milestoneOf(
  plan: Plan,
  row: ReadRow,
  officeId: string,
  projectId: string,
  milestones: KnownMilestones,
  record?: WrittenEntry,
): PlannedMilestone {
  const { kind, day: dayField } = milestoneForms[row.form as keyof typeof milestoneForms] ?? milestoneForms.signed;
  const names = milestoneFieldNames(dayField);
  const { values } = row;
  const said: SaidByRow = {
    occurredOn: (values[dayField] as string | undefined) ?? record?.occurredOn ?? '',
    monthOnly: saysMonth(row, names),
    auditedOn: values['auditedOn'] as string | undefined,
    sampleFields: sampleFields(row, names),
    stated: statedOf({ agreementType: values['agreementType'], evidence: values['evidence'] }),
  };
  if (record)
    return milestoneOfRecord(plan, row, record, said, { officeId, known: milestones.get(projectId) ?? [], names });
  const authority = (values['authority'] as string | undefined) ?? 'promotion';
  // A project may be signed more than once, by agreements of different types; anything else happens once.
  const type = kind === 'signed' ? ((said.stated['agreementType'] as string | undefined) ?? null) : null;
  const about = `${projectId}/${kind}/${authority}/${type}`;
  const says = canonicalJson(said);
  const before = plan.stated.get(about);
  if (before !== undefined) {
    const breach: Breach = { law: 'row_contradicts_earlier_row', field: dayField };
    return { isNew: false, keep: () => {}, ...(before === says ? {} : { breach }) };
  }
  const keep = (): void => void plan.stated.set(about, says);
  const head: EntryHeadInput = {
    ...rowHead(plan, row, officeId, said.occurredOn, names),
    auditedOn: said.auditedOn ?? null,
  };
  const same = (milestones.get(projectId) ?? []).filter(
    ({ input }) => input['kind'] === kind && input['authority'] === authority,
  );
  if (takeKnown(plan, same, (known) => saysTheSame(known, said))) return { isNew: false, keep };
  const replaced = takeKnown(
    plan,
    same,
    ({ input }) => kind !== 'signed' || type === null || (input['agreementType'] ?? null) === type,
  );
  if (!replaced) return { isNew: true, keep, input: { projectId, kind, authority, ...said.stated, head } };
  if (!plan.world.writable.has(replaced.officeId))
    return { isNew: false, keep, breach: { law: 'office_out_of_scope', field: 'office' } };
  return { isNew: false, keep, input: correctedInput(plan, row, replaced, head, said) };
}

interface About {
  readonly officeId: string;
  /** What stands of the project. */
  readonly known: readonly KnownEntry[];
  readonly names: FieldNames;
}

/** Of a row that the ledger wrote from it: also who has it is said, and it is the same whatever else was changed. */
function milestoneOfRecord(
  plan: Plan,
  row: ReadRow,
  record: WrittenEntry,
  plain: SaidByRow,
  about: About,
): PlannedMilestone {
  const { officeId, known, names } = about;
  const said = { ...plain, stated: { ...plain.stated, ...statedOf({ authority: row.values['authority'] }) } };
  const alike = known.filter(({ input }) => input['kind'] === record.input['kind']);
  const held = heldAgainst(plan, record, said, alike, officeId);
  const planned = { isNew: false, keep: () => {} };
  if (held === 'same') return planned;
  if (held !== 'corrects') return { ...planned, breach: held };
  const head = { ...rowHead(plan, row, officeId, said.occurredOn, names), auditedOn: said.auditedOn ?? null };
  return { ...planned, input: correctedInput(plan, row, record, head, said) };
}

const recipientNames: FieldNames = { recipient: 'name', recipientCode: 'creditCode' };

/** F2, filings, F3, F4 and full capacity. */
export const planMilestones: FormHandler = async (plan, rows) => {
  const text = (row: ReadRow, field: string) => row.values[field] as string | undefined;
  await findCompanies(
    plan,
    rows.map((row) => text(row, 'recipient')),
    rows.map((row) => text(row, 'recipientCode')),
  );
  await findProjects(
    plan,
    rows.map((row): ProjectMention => {
      const [code, name] = [text(row, 'projectCode'), text(row, 'project')];
      if (code || name) return { code, name };
      return { name: text(row, 'recipient'), companies: [text(row, 'recipient'), text(row, 'investor')] };
    }),
  );
  const found = rows.map((row) => projectOf(plan, row));
  const projects = found.flatMap((one) => ('project' in one ? one.project : []));
  const milestones = await knownMilestones(plan, projects);
  const registering = rows.flatMap((row, n) => {
    const one = found[n];
    return row.form === 'registered' && one && 'project' in one ? one.project : [];
  });
  const facts = await currentFacts(plan, registering);
  return {
    planned: await inSlices(rows.entries(), ([n, row]) =>
      planMilestone(plan, row, found[n] ?? { none: true }, milestones, facts),
    ),
  };
};

function projectOf(plan: Plan, row: ReadRow): ProjectFound {
  const office = officeOf(plan, row);
  const officeId = 'officeId' in office ? office.officeId : plan.officeId;
  const text = (field: string) => row.values[field] as string | undefined;
  const named = referredProject(plan, { code: text('projectCode'), name: text('project') }, officeId, 'project');
  if (!('none' in named)) return named;
  const money = row.values['investment'] as MoneyValue | undefined;
  const about = statedOf({ recipient: text('recipient'), investor: text('investor'), signedOn: text('signedOn') });
  return projectByCompany(plan, { ...about, ...(money?.currency === 'CNY' ? { fen: money.minor } : {}) }, officeId);
}

function planMilestone(
  plan: Plan,
  row: ReadRow,
  found: ProjectFound,
  milestones: KnownMilestones,
  facts: Map<string, Stated>,
): PlannedRow {
  const no = noOf(plan, row);
  const office = officeOf(plan, row);
  const breaches: Breach[] = 'breach' in office ? [office.breach] : [];
  if ('breach' in found) breaches.push(found.breach);
  if ('none' in found) breaches.push({ law: 'project_not_found', field: 'project' });
  if (!('project' in found) || !('officeId' in office) || row.refused.length > 0)
    return refusedRow(plan, no, row, breaches);
  const { project } = found;
  const record = entryOfRow(plan, row, 'milestone');
  if (record && 'law' in record) return refusedRow(plan, no, row, [record]);
  if (record && !isOfProject(record, project, row))
    return refusedRow(plan, no, row, [{ law: 'record_of_another', field: 'record' }]);
  const inputs: [WrittenKind, Stated][] = [];
  const founded = row.form === 'registered' ? registration(plan, row, office.officeId, project, facts) : undefined;
  inputs.push(...(founded?.inputs ?? []));
  const milestone = milestoneOf(plan, row, office.officeId, project.id, milestones, record);
  if (milestone.breach) return refusedRow(plan, no, row, [milestone.breach]);
  inputs.push(...inputsOfMilestone(milestone));
  const { acts, breaches: malformed } = actsOf(inputs);
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length > 0) return refusedRow(plan, no, row, broken);
  milestone.keep();
  founded?.keep(no);
  return plannedRow(no, row, milestone.isNew ? 'new' : acts.length > 0 ? 'changed' : 'unchanged', acts);
}

/** It was written from an entry of the project that it names, into this form. */
const isOfProject = ({ input }: WrittenEntry, project: PlannedProject, { form }: ReadRow): boolean =>
  input['projectId'] === project.id && input['kind'] === milestoneForms[form as keyof typeof milestoneForms].kind;

/** The inputs of its act, if there is one. */
export const inputsOfMilestone = ({ input }: PlannedMilestone): [WrittenKind, Stated][] =>
  input ? [['milestone', input]] : [];

/** The firm that was registered becomes the project's local firm, where it has none yet. */
function registration(
  plan: Plan,
  row: ReadRow,
  officeId: string,
  project: PlannedProject,
  facts: Map<string, Stated>,
): { inputs: [WrittenKind, Stated][]; keep: (no: number) => void } | undefined {
  const name = row.values['recipient'] as string | undefined;
  const before = facts.get(project.id);
  if (!name || !before || before['recipientId']) return undefined;
  const day = row.values['registeredOn'] as string;
  const code = row.values['recipientCode'] as string | undefined;
  const company = ensureCompany(plan, row, officeId, day, { name, code }, recipientNames);
  const head = {
    ...rowHead(plan, row, project.officeId, day, projectFieldNames),
    sampleFields: before['sampleFields'] as string[],
  };
  const version = { ...before, recipientId: company.id, head };
  return {
    inputs: [...company.acts, [nounTelling('project').kind, version]],
    keep: (no) => {
      company.keep();
      facts.set(project.id, { ...before, recipientId: company.id, occurredOn: day });
      const now = { ...project, recipientKey: nameKey(name), no, statedBy: rowKey(row) };
      rememberProject(plan, now, project.code);
    },
  };
}
