// One entry of a noun that has a screen of its own: what it says, what it rests on, how it stands.
import { isListedKind, type ListedKind } from '../../domain/entries/nouns.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { kindOfEntry } from '../../storage/entries/knownEntries.ts';
import { listedRow, type ListedEntryRow } from '../../storage/entries/listedEntries.ts';
import { namesOf } from '../../storage/entries/trail.ts';
import { type AttachedFile, attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { projectCodes } from '../../storage/projects/projectCodes.ts';
import { inScope, type Store } from '../../storage/store.ts';
import type { OccasionRow } from '../../storage/entries/occasions.ts';
import { readingScope } from '../people/reach.ts';
import { occasionsNamedBy, withOccasionNames } from './occasions.ts';
import { idsIn } from './trail.ts';

export interface ListedEntry {
  readonly kind: ListedKind;
  readonly row: ListedEntryRow;
  readonly files: readonly AttachedFile[];
  /** Of firms and projects in reach, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Codes of the projects in reach that it names, by id. */
  readonly codes: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, Office>;
  /** The occasions that it names, by id. */
  readonly occasions: ReadonlyMap<string, OccasionRow>;
  /** Those in reach. */
  readonly pages: ReadonlySet<string>;
}

/** An entry out of reach, or of a kind that has no screen, is not there. */
export async function listedEntry(store: Store, actor: Actor, id: string): Promise<ListedEntry> {
  const { cityCode } = actor;
  const offices = await officesToday(store, actor);
  const scope = await readingScope(store, actor);
  const found = await inScope(store, scope, async (tx) => {
    const kind = await kindOfEntry(tx, cityCode, id);
    if (kind === undefined || !isListedKind(kind)) return refuse('entry_unknown');
    const row = (await listedRow(tx, cityCode, kind, id)) ?? refuse('entry_unknown');
    const ids = idsIn(row.input);
    const [files, names, codes] = await Promise.all([
      attachedFiles(tx, cityCode, [id]),
      namesOf(tx, cityCode, ids),
      projectCodes(tx, cityCode, ids),
    ]);
    return { kind, row, files: files.get(id) ?? [], names, codes, offices };
  });
  const occasions = await occasionsNamedBy(store, cityCode, found.kind, [found.row.input]);
  const inReach = [...occasions.values()].filter(({ officeId }) => scope.officeIds.includes(officeId));
  const names = withOccasionNames(found.names, occasions);
  return { ...found, occasions, names, pages: new Set(inReach.map((one) => one.id)) };
}
