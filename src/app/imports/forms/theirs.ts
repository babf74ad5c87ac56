// Projects of an entry that its sender cannot see: no row can name them, so none gives them up.
import type { Referred } from '../../../domain/entries/pointing.ts';
import { pointedAt } from '../../../domain/entries/references.ts';
import type { KnownEntry } from '../../../storage/entries/knownEntries.ts';
import type { Stated } from '../acts.ts';
import { type Plan, widenWorld } from '../plan.ts';

/** Learns of the projects, firms and occasions that these entries name, and whose they are: what corrects an entry names them again. */
export async function knowTheirs(plan: Plan, known: readonly KnownEntry[]): Promise<void> {
  const named = known.flatMap(({ kind, input }) => pointedAt(kind, input));
  const idsOf = (what: Referred) => new Set(named.flatMap(({ to, id }) => (to === what ? [id] : [])));
  await widenWorld(plan, {
    projectIds: idsOf('project'),
    companyIds: idsOf('company'),
    occasionIds: idsOf('occasion'),
  });
}

/** Lists of projects that are stated, with those of the ledger that are out of the sender's reach. */
export function keepingTheirs(plan: Plan, stated: Stated, before: Stated, fields: readonly string[]): Stated {
  const { projects, writable } = plan.world;
  // As findProjects has it: whoever may not write for its office does not find a project.
  const isTheirs = (id: string) => !writable.has(projects.get(id)?.officeId ?? '');
  const kept = fields.flatMap((field) => {
    const said = stated[field] as readonly string[] | undefined;
    const theirs = ((before[field] ?? []) as readonly string[]).filter(isTheirs);
    return said ? [[field, [...new Set([...said, ...theirs])]]] : [];
  });
  return { ...stated, ...Object.fromEntries(kept) };
}
