// What a batch of acts writes to, and the facts about an act's head that every decision starts from.
import type { EntryFacts, EntryHead } from '../../domain/entry.ts';
import type { Rows } from '../../storage/insert.ts';
import type { World } from '../../storage/world.ts';

/** What a batch writes to: rows by table, projects touched, and makers of ids. */
export interface Batch {
  readonly cityCode: string;
  readonly rows: Rows;
  readonly touched: Set<string>;
  /** Project ids that this batch founds, with the year of their code. */
  readonly founded: Map<string, string>;
  /** The split, merge or undo that the batch is: its rows repeat rows that were held to their gates before. */
  readonly packagingId: string | null;
  readonly personId: (officeId: string, name: string) => string;
}

export function factsOf(world: World, head: EntryHead): EntryFacts {
  return {
    today: world.today,
    offices: world.offices,
    writable: world.writable,
    reversed: head.reverses ? (world.entries.get(head.reverses) ?? null) : null,
    files: world.files,
  };
}
