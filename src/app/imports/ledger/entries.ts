// Forms of which each row is one entry of a noun: which field of the noun a column fills stands in the form. A firm that is
// named and not known is registered; a project has to be known.
import { inSlices } from '../../../metrics/inSlices.ts';
import type { Noun } from '../../../domain/entries/noun.ts';
import { nounOf, type WrittenKind } from '../../../domain/entries/nouns.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { nameKey } from '../../../names/normalise.ts';
import type { EntryOfRow } from '../../../sheets/forms/sheetForm.ts';
import { type KnownBy, type KnownEntry, knownEntries } from '../../../storage/entries/knownEntries.ts';
import { type EnsuredCompany, ensureCompany } from '../forms/companies.ts';
import { findCompanies, findProjects, referredProject } from './find.ts';
import { knowTheirs } from '../forms/theirs.ts';
import { findOccasions, referredOccasion } from './occasions.ts';
import { findArrivals, referredArrival, underStanding } from './arrivals.ts';
import { entriesOfRow, entryOfRow, heldAgainst } from './records.ts';
import { correctedInput, isSameDay, type SaidByRow, saysTheSame, statedOf, takeKnown } from './match.ts';
import {
  actsOf,
  type FormHandler,
  rowHead,
  noOf,
  officeOf,
  type Plan,
  type PlannedRow,
  sampleFields,
  saysMonth,
  widenWorld,
} from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { fenOnly } from '../forms/statedFacts.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';

interface Spec extends EntryOfRow {
  readonly noun: Noun;
  /** Form fields that name the project and the firm, where they do. */
  readonly project: string | undefined;
  readonly company: string | undefined;
  /** The form field that names the occasion at which it took place. */
  readonly occasion: string | undefined;
  /** Where a row names neither: the form field whose text says what it is about. */
  readonly code: string | undefined;
}

function specOf(entry: EntryOfRow): Spec {
  const noun = nounOf(entry.kind);
  const namedAs = (as: string) =>
    Object.keys(entry.names).find((name) => noun.fields[entry.names[name] ?? '']?.as === as);
  const [company, occasion] = [namedAs('company'), namedAs('occasion')];
  const project = entry.arrival?.project ?? namedAs('project');
  const tells = (name: string | undefined) =>
    name !== undefined && (entry.arrival?.project === name || entry.sameBy.includes(entry.names[name] ?? ''));
  const code = Object.keys(entry.names).find(
    (name) => tells(name) && noun.fields[entry.names[name] ?? '']?.as === 'text',
  );
  return { ...entry, noun, project, company, occasion, code: tells(project) || tells(company) ? undefined : code };
}

export function planEntries(entry: EntryOfRow): FormHandler {
  const spec = specOf(entry);
  return async (plan, rows) => {
    const { company, project } = spec;
    if (company)
      await findCompanies(
        plan,
        rows.map((row) => textIn(row, company)),
        [],
      );
    if (project)
      await findProjects(
        plan,
        rows.map((row) => ({ code: textIn(row, 'projectCode'), name: textIn(row, project) })),
      );
    const { occasion, noun, names } = spec;
    const at = occasion && noun.fields[names[occasion] ?? ''];
    if (at && at.as === 'occasion' && rows.some((row) => textIn(row, occasion))) await findOccasions(plan, at.of);
    const projectIds = projectsOf(plan, rows, spec);
    await askAbout(plan, spec, projectIds);
    const arrivals = spec.arrival ? await findArrivals(plan, projectIds) : [];
    // What an office out of reach stated is not compared, and a row does not correct it.
    const known = (await knownOf(plan, rows, spec)).filter(({ officeId }) => plan.world.writable.has(officeId));
    await knowTheirs(plan, known);
    const there = [
      ...known,
      ...rows.flatMap((row) => entriesOfRow(plan, row).filter(({ kind }) => kind === spec.kind)),
    ];
    const asKept = spec.arrival ? await underStanding(plan, there, spec.arrival, arrivals) : <One>(one: One) => one;
    const ledger = { known: known.map((one) => asKept(one)), arrivals, asKept };
    return { planned: await inSlices(rows, (row) => planEntry(plan, row, spec, ledger)) };
  };
}

const textIn = (row: ReadRow, field: string): string | undefined => row.values[field] as string | undefined;

/** What the ledger holds of the firms that the rows name, or of their projects, or else under their codes. */
async function knownOf(plan: Plan, rows: readonly ReadRow[], spec: Spec): Promise<KnownEntry[]> {
  const { kind, company, code, names } = spec;
  const known = (by: KnownBy) => knownEntries(plan.tx, plan.actor.cityCode, kind, by);
  if (code) {
    const texts = [...new Set(rows.flatMap((row) => textIn(row, code) ?? []))];
    return texts.length > 0 ? known({ field: names[code] ?? '', texts }) : [];
  }
  const companyIds = rows.flatMap((row) =>
    ((company && plan.companiesByKey.get(nameKey(textIn(row, company) ?? ''))) || []).map(({ id }) => id),
  );
  const by = company ? { companyIds: [...new Set(companyIds)] } : { projectIds: projectsOf(plan, rows, spec) };
  return Object.values(by).flat().length > 0 ? known(by) : [];
}

function projectsOf(plan: Plan, rows: readonly ReadRow[], { project }: Spec): string[] {
  const ids = rows.flatMap((row) => {
    const found = project ? projectOf(plan, row, plan.officeId, project) : undefined;
    return found && 'project' in found ? found.project.id : [];
  });
  return [...new Set(ids)];
}

/** What the noun's own decision must know of the projects that the rows name. */
async function askAbout(plan: Plan, { noun, names, project }: Spec, projectIds: readonly string[]): Promise<void> {
  const asked = Object.entries(noun.asks ?? {}).filter(([, field]) => project && field === names[project]);
  if (asked.length > 0) await widenWorld(plan, Object.fromEntries(asked.map(([what]) => [what, new Set(projectIds)])));
}

const projectOf = (plan: Plan, row: ReadRow, officeId: string, field: string) =>
  referredProject(plan, { code: textIn(row, 'projectCode'), name: textIn(row, field) }, officeId, field);

/** What the ledger has of what the rows are about. */
interface Ledger {
  readonly known: readonly KnownEntry[];
  readonly arrivals: readonly KnownEntry[];
  readonly asKept: <One extends KnownEntry>(entry: One) => One;
}

function planEntry(plan: Plan, row: ReadRow, spec: Spec, { known, arrivals, asKept }: Ledger): PlannedRow {
  const no = noOf(plan, row);
  const { names, kind } = spec;
  const office = officeOf(plan, row);
  const sendersId = 'officeId' in office ? office.officeId : plan.officeId;
  const breaches: Breach[] = 'breach' in office ? [office.breach] : [];
  const found = spec.project ? projectOf(plan, row, sendersId, spec.project) : undefined;
  if (found && 'breach' in found) breaches.push(found.breach);
  const projectId = found && 'project' in found ? found.project.id : undefined;
  const record = entryOfRow(plan, row, kind);
  if (record && 'law' in record) breaches.push(record);
  const written = record && 'entryId' in record ? asKept(record) : undefined;
  const own = ownValues(plan, row, spec, breaches);
  const arrival =
    spec.arrival && projectId
      ? referredArrival(
          { plan, row, projectId, arrivals, written: written?.input[spec.arrival.field] },
          spec.arrival,
          breaches,
        )
      : undefined;
  // What is said of an arrival lies in its books, whoever sends the file.
  const officeId = arrival && textIn(row, 'office') === undefined ? arrival.officeId : sendersId;
  const day = textIn(row, spec.day) ?? written?.occurredOn ?? '';
  const at = occasionOf(plan, row, { on: day, officeId }, spec);
  if (at && 'breach' in at) breaches.push(at.breach);
  if (breaches.length > 0 || row.refused.length > 0) return refusedRow(plan, no, row, breaches);
  const company = companyOf(plan, row, officeId, day, spec);
  const said: SaidByRow = {
    occurredOn: day,
    monthOnly: saysMonth(row, { [spec.day]: 'occurredOn' }),
    auditedOn: textIn(row, 'auditedOn'),
    sampleFields: sampleFields(row, { ...names, [spec.day]: 'occurredOn' }),
    stated: statedOf({
      ...own,
      ...(spec.arrival ? { [spec.arrival.field]: arrival?.entryId } : {}),
      ...(spec.project && names[spec.project] ? { [names[spec.project] ?? '']: projectId } : {}),
      ...(spec.company ? { [names[spec.company] ?? '']: company?.id } : {}),
      ...(spec.occasion ? { [names[spec.occasion] ?? '']: at && 'id' in at ? at.id : undefined } : {}),
    }),
  };
  const held = written && heldAgainst(plan, written, said, known, officeId);
  if (held === 'same') return plannedRow(no, row, 'unchanged', []);
  if (held && held !== 'corrects') return refusedRow(plan, no, row, [held]);
  if (!written && takeKnown(plan, known, (entry) => saysTheSame(entry, said)))
    return plannedRow(no, row, 'unchanged', []);
  const before = written ?? takeKnown(plan, known, (entry) => entry.officeId === officeId && isSame(entry, said, spec));
  const head = {
    ...rowHead(plan, row, officeId, day, { ...names, [spec.day]: 'occurredOn' }),
    auditedOn: said.auditedOn ?? null,
  };
  const input = before ? correctedInput(plan, row, before, head, said) : { ...said.stated, head };
  const inputs: [WrittenKind, Readonly<Record<string, unknown>>][] = [...(company?.acts ?? []), [kind, input]];
  const { acts, breaches: malformed } = actsOf(inputs);
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length > 0) {
    if (before) plan.matched.delete(before.entryId);
    return refusedRow(plan, no, row, broken);
  }
  company?.keep();
  return plannedRow(no, row, before ? 'changed' : 'new', acts);
}

/** What the row's own cells say, by the noun's fields. */
function ownValues(plan: Plan, row: ReadRow, spec: Spec, breaches: Breach[]): Record<string, unknown> {
  const { names, noun, project, company, occasion } = spec;
  const fields = Object.entries(names).filter(([name]) => ![project, company, occasion].includes(name));
  const valueOf = (name: string, field: string) => {
    const as = noun.fields[field]?.as;
    if (as === 'fen') return fenOnly(row, name, breaches);
    return as === 'office' ? namedOffice(plan, row, name, breaches) : row.values[name];
  };
  return Object.fromEntries(fields.map(([name, field]) => [field, valueOf(name, field)]));
}

/** Of any office of the city: the row only says whose work it is. */
function namedOffice(plan: Plan, row: ReadRow, field: string, breaches: Breach[]): string | undefined {
  const name = textIn(row, field);
  if (name === undefined) return undefined;
  const [one, ...others] = plan.officesByName.get(nameKey(name)) ?? [];
  if (!one) breaches.push({ law: 'office_unknown', field });
  else if (others.length > 0) breaches.push({ law: 'office_name_ambiguous', field });
  return one?.id;
}

function occasionOf(
  plan: Plan,
  row: ReadRow,
  of: { readonly on: string; readonly officeId: string },
  { occasion: field, days = {} }: Spec,
) {
  if (!field) return undefined;
  const name = textIn(row, field);
  const dayField = days[field];
  // A day alone names nothing; without a word it would be lost.
  if (!name)
    return dayField && textIn(row, dayField) ? { breach: { law: 'cell_required' as const, field } } : undefined;
  return referredOccasion(plan, { ...of, field, dayField, name, day: dayField && textIn(row, dayField) });
}

function companyOf(
  plan: Plan,
  row: ReadRow,
  officeId: string,
  day: string,
  { company }: Spec,
): EnsuredCompany | undefined {
  const name = company && textIn(row, company);
  if (!name) return undefined;
  return ensureCompany(plan, row, officeId, day, { name }, { [company]: 'name' });
}

/** That a row and an entry speak of one thing, of which they say different things. */
function isSame(known: KnownEntry, said: SaidByRow, { sameBy }: Spec): boolean {
  const { input } = known;
  return sameBy.every((field) =>
    field === 'occurredOn' ? isSameDay(known, said) : (input[field] ?? null) === (said.stated[field] ?? null),
  );
}
