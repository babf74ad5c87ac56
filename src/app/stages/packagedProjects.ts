// The projects that a split or a merge takes up, as they stand, and the entries that repeat what stands of them.
import { v7 as uuidv7 } from 'uuid';
import type { PackagedProject } from '../../domain/stages/packaging.ts';
import type { NewMilestone } from '../../metrics/asPackaged.ts';
import type { KnownEntry } from '../../storage/entries/knownEntries.ts';
import { standingMilestones, standingVersions } from '../../storage/projects/knownProjects.ts';
import { packageables } from '../../storage/stages/packagings.ts';
import type { Tx } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { stagedAct } from '../imports/acts.ts';
import { knownInput } from '../entries/knownInput.ts';

interface Known {
  readonly project: PackagedProject;
  readonly version: KnownEntry;
  readonly milestones: readonly KnownEntry[];
}

/** The projects in reach, with what stands of them. */
export async function packagedProjects(
  tx: Tx,
  cityCode: string,
  reach: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Known>> {
  const states = new Map((await packageables(tx, cityCode, ids)).map((one) => [one.projectId, one]));
  const milestones = Map.groupBy(await standingMilestones(tx, cityCode, ids), idOf);
  const known = new Map<string, Known>();
  // In the order of recording: the last version stands.
  for (const version of await standingVersions(tx, cityCode, ids)) {
    const state = states.get(idOf(version));
    if (!state || !reach.includes(version.officeId)) continue;
    const money = version.input['investment'] as { fen: string } | null;
    const project = {
      officeId: version.officeId,
      investmentFen: money && BigInt(money.fen),
      isPart: Boolean(version.input['parentId']),
      isPackage: state.isPackage,
      isVerified: !state.waits,
    };
    known.set(idOf(version), { project, version, milestones: milestones.get(idOf(version)) ?? [] });
  }
  return known;
}

const idOf = ({ input }: KnownEntry): string => String(input['projectId']);

/** What the firm, the place and the trade are stays; phases, marks and classes are counted and stay where they are. */
export function partFacts(version: KnownEntry): Record<string, unknown> {
  return {
    ...knownInput(version),
    fixedInvestmentFen: null,
    contractForeignCapital: null,
    investmentUndetermined: null,
    landMu: null,
    majorOn: null,
    phases: [],
    tags: [],
    investorClasses: [],
  };
}

export const rmb = (fen: bigint) => ({ currency: 'CNY', minor: fen, fen });

export function restated(like: KnownEntry, input: Readonly<Record<string, unknown>>): LedgerAct {
  const { kind, officeId, occurredOn, auditedOn, sampleFields } = like;
  return stagedAct({
    kind,
    input: { ...input, head: { id: uuidv7(), officeId, occurredOn, auditedOn, sampleFields } },
  });
}

export function newMilestoneOf({ input, officeId, occurredOn }: KnownEntry): NewMilestone {
  return { ...(input as unknown as NewMilestone), officeId, occurredOn };
}

export function sameMilestone(a: KnownEntry, b: KnownEntry): boolean {
  const said = ({ input, officeId, occurredOn }: KnownEntry) =>
    [officeId, input['kind'], input['authority'], input['signingNature'] ?? null, occurredOn].join(' ');
  return said(a) === said(b);
}

/** The years in which something of the projects happened, and this one. */
export function yearsOf(milestones: readonly KnownEntry[], today: string): string[] {
  return [...new Set([...milestones.map(({ occurredOn }) => occurredOn.slice(0, 4)), today.slice(0, 4)])].toSorted();
}
