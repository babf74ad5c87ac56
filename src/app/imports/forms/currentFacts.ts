// The facts of projects as they stand for the next row: in the ledger, or as an earlier row of this file states them.
import { trimZeros } from '../../../domain/exact.ts';
import { stagedRows } from '../../../storage/imports/queries.ts';
import { isEntryKind, isOfProject } from '../../../domain/entries/nouns.ts';
import type { KnownEntry } from '../../../storage/entries/knownEntries.ts';
import { namesOf } from '../../../storage/entries/trail.ts';
import { standingVersions } from '../../../storage/projects/knownProjects.ts';
import type { Stated } from '../acts.ts';
import { type Plan, type PlannedProject, widenWorld } from '../plan.ts';
import { knownInput } from '../../entries/knownInput.ts';

/** By project id; `occurredOn` and `sampleFields` are those of the version. */
export async function currentFacts(plan: Plan, projects: readonly PlannedProject[]): Promise<Map<string, Stated>> {
  const facts = new Map<string, Stated>();
  const inLedger = projects.filter(({ no }) => no === undefined).map(({ id }) => id);
  if (inLedger.length > 0) {
    for (const known of await standingVersions(plan.tx, plan.actor.cityCode, [...new Set(inLedger)])) {
      // In the order of recording: the last one stands.
      const id = String(known.input['projectId']);
      facts.set(id, factsOf(known));
      plan.versions.set(id, known.entryId);
    }
    // A new version repeats the facts that stand, so the laws ask for their companies and package too.
    const named = (...fields: string[]) =>
      new Set(
        [...facts.values()].flatMap((one) => fields.flatMap((field) => (one[field] ? (one[field] as string) : []))),
      );
    const companyIds = named('investorId', 'recipientId');
    await widenWorld(plan, { companyIds, projectIds: named('parentId') });
    for (const [id, name] of await namesOf(plan.tx, plan.actor.cityCode, [...companyIds])) plan.firmNames.set(id, name);
  }
  const nos = [...new Set(projects.flatMap(({ no }) => no ?? []))];
  if (nos.length === 0) return facts;
  for (const act of await plannedActs(plan, nos)) {
    if (!isEntryKind(act.kind) || !isOfProject(act.kind)) continue;
    const { head, ...input } = act.input;
    const { occurredOn, sampleFields } = head as { occurredOn: string; sampleFields: string[] };
    facts.set(String(input['projectId']), { ...input, occurredOn, sampleFields });
  }
  return facts;
}

type PlannedAct = { readonly kind: string; readonly input: Record<string, unknown> };

/** Of rows of this file, staged or not yet. */
async function plannedActs(plan: Plan, nos: readonly number[]): Promise<PlannedAct[]> {
  const staged = nos.filter((no) => !plan.unstaged.has(no));
  const rows =
    staged.length === 0
      ? []
      : await stagedRows(plan.tx, plan.actor.cityCode, plan.importId, { nos: staged, limit: staged.length });
  const waiting = nos.flatMap((no) => plan.unstaged.get(no) ?? []);
  return [...rows.flatMap(({ acts }) => acts), ...waiting] as PlannedAct[];
}

function factsOf(known: KnownEntry): Stated {
  const { occurredOn, sampleFields } = known;
  const input = knownInput(known);
  const landMu = input['landMu'];
  return {
    ...input,
    // Not undetermined, and nothing said of it, are one; and so are 12.5 and 12.50.
    investmentUndetermined: input['investmentUndetermined'] || null,
    landMu: typeof landMu === 'string' ? trimZeros(landMu) : landMu,
    occurredOn,
    sampleFields,
  };
}
