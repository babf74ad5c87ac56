// A pursuit with all that an act on it is decided by.
import type { Noun } from '../../domain/entries/noun.ts';
import { nounOf } from '../../domain/entries/nouns.ts';
import { isSharedWith } from '../../domain/offices/office.ts';
import { sql } from 'kysely';
import type { ActFacts } from '../../domain/pursuits/pursuitLaws.ts';
import { nameKey } from '../../names/normalise.ts';
import type { Writing } from '../../storage/door/door.ts';
import { companyOfProspect, type ProspectRow, prospectsByKeys } from '../../storage/pursuits/prospects.ts';
import { namedEntry } from '../../storage/pursuits/pursuitEntries.ts';
import { type ActRow, actsOfStory, keptShares, projectForPursuit } from '../../storage/pursuits/queries.ts';
import { type PursuitRow, pursuitStandings } from '../../storage/pursuits/pursuitStanding.ts';
import { type CityOffices, dutyFacts, mayEnter, standingFor } from './duty.ts';

export interface KnownPursuit {
  readonly row: PursuitRow;
  readonly prospect: ProspectRow;
  readonly story: readonly ActRow[];
}

/** What an act names besides the pursuit. */
interface Named {
  readonly accountId?: string | undefined;
  readonly entryId?: string | null | undefined;
  /** What the entry is to be: that of which this step speaks. */
  readonly step?: Noun['step'];
  readonly actId?: string | undefined;
  readonly projectId?: string | undefined;
}

export async function knownPursuit(
  writing: Pick<Writing, 'tx' | 'today'>,
  cityCode: string,
  officeIds: readonly string[],
  pursuitId: string,
  named: Named = {},
): Promise<{
  readonly known: KnownPursuit | null;
  readonly facts: Omit<ActFacts, 'offices'> & { readonly offices: CityOffices };
}> {
  const { tx, today } = writing;
  const duty = await dutyFacts(writing, cityCode, officeIds);
  const none = {
    ...duty,
    assigneeMayEnter: null,
    pursuit: null,
    entry: null,
    keptBefore: 0,
    retracts: null,
    project: null,
  };
  const [row] = await pursuitStandings(tx, cityCode, today, sql`p.id = ${pursuitId}`);
  const [prospect] = row ? await prospectsByKeys(tx, cityCode, { ids: [row.prospectId] }) : [];
  if (!row || !prospect) return { known: null, facts: none };
  const story = await actsOfStory(tx, cityCode, { rootId: row.rootId });
  const kept = await keptShares(tx, cityCode, row.rootId);
  const about = story.find(({ id, pursuitId: of }) => id === named.actId && of === pursuitId);
  return {
    known: { row, prospect, story },
    facts: {
      ...duty,
      assigneeMayEnter: named.accountId
        ? await mayEnter(writing, cityCode, duty, { accountId: named.accountId, officeId: row.officeId })
        : null,
      pursuit: standingFor(row, duty.offices),
      entry: await entryFacts(writing, cityCode, prospect, story, named, (entryOffice) =>
        isSharedWith(duty.offices, officeIds, row.officeId, entryOffice),
      ),
      keptBefore: kept.reduce((sum, { basisPoints }) => sum + basisPoints, 0),
      retracts: about ? { kind: about.kind, gone: about.gone } : null,
      project: await projectFacts(writing, cityCode, officeIds, prospect, named.projectId),
    },
  };
}

/** Projects of the firm in reach; led by a pursuit they are nobody's second. */
async function projectFacts(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  officeIds: readonly string[],
  prospect: ProspectRow,
  projectId: string | undefined,
): Promise<ActFacts['project']> {
  const project = projectId ? await projectForPursuit(tx, cityCode, projectId) : null;
  if (!project || !officeIds.includes(project.officeId)) return null;
  const companyId = await companyOfProspect(tx, cityCode, prospect);
  const isInvestor = companyId !== null && project.investorId === companyId;
  return { ofProspect: isInvestor, alreadyTied: project.led };
}

async function entryFacts(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  prospect: ProspectRow,
  story: readonly ActRow[],
  { entryId, step }: Named,
  isShared: (officeId: string) => boolean,
): Promise<ActFacts['entry']> {
  const entry = entryId ? await namedEntry(tx, cityCode, entryId) : null;
  if (!entry || !step || nounOf(entry.kind).step !== step || !isShared(entry.officeId)) return null;
  const companyId = await companyOfProspect(tx, cityCode, prospect);
  const byName = entry.visited.some((institution) => nameKey(institution) === prospect.nameKey);
  return {
    occurredOn: entry.occurredOn,
    gone: entry.gone,
    ofProspect: byName || (companyId !== null && entry.companyIds.includes(companyId)),
    alreadyTied: story.some((act) => act.entryId === entryId && !act.gone),
  };
}
