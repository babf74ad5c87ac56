// The projects that stand on chains are the same for every reader and move with the ledger alone: they are read once for
// each version of it. Which of them a person may open is asked anew each time.
import type { MemberProject } from '../../domain/chains/chainMembers.ts';
import { chainProjects } from '../../storage/chains/chainProjects.ts';
import { ledgerVersion } from '../../storage/offices/cities.ts';
import type { Store, Tx } from '../../storage/store.ts';

type Projects = readonly MemberProject[];

const kept = new WeakMap<Store, Map<string, { readonly version: bigint; readonly projects: Projects }>>();

export async function projectsKept(store: Store, tx: Tx, cityCode: string): Promise<Projects> {
  const cities = kept.get(store) ?? new Map<string, { readonly version: bigint; readonly projects: Projects }>();
  kept.set(store, cities);
  const version = await ledgerVersion(tx, cityCode);
  const before = cities.get(cityCode);
  if (before?.version === version) return before.projects;
  const projects = await chainProjects(tx, cityCode);
  cities.set(cityCode, { version, projects });
  return projects;
}
