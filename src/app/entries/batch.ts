// What a batch of acts writes to, and the facts about an act's head that every decision starts from.
import type { ClosedHere } from '../../domain/closes/adjustment.ts';
import { type Bearing, closesOver } from '../../domain/closes/close.ts';
import type { ActOf } from '../../domain/entries/act.ts';
import type { EntryFacts, EntryHead } from '../../domain/entries/entry.ts';
import { projectsNamed, projectsWorkedOut } from '../../domain/entries/named.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import type { EntryKind, NounOfKind } from '../../domain/entries/nouns.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { DrawnRow } from '../../domain/spotChecks/siteCheck.ts';
import { type StoredRow, rowsOf } from '../../storage/entries/rowsOf.ts';
import type { Rows } from '../../storage/insert.ts';
import type { World } from '../../storage/entries/world.ts';

/** What a batch writes to: rows by table, projects touched, and makers of ids. */
export interface Batch {
  readonly cityCode: string;
  readonly rows: Rows;
  readonly touched: Set<string>;
  /** Project ids that this batch founds, with the year of their code. */
  readonly founded: Map<string, string>;
  /** The split, merge or undo that the batch is. Its rows repeat rows that passed the gates of their stages, which are not asked again. */
  readonly packagingId: string | null;
  readonly personId: (officeId: string, name: string) => string;
}

/** What is recorded on site is judged by the row that was drawn and by who records it. */
export interface OnSite {
  readonly row: DrawnRow | undefined;
  readonly actorId: string;
}

/** An act with what its use case knows besides the input: of what was found on site, the row that was drawn. */
type RecordedAct<Kind extends EntryKind> = ActOf<Kind> &
  (NounOfKind<Kind>['fields'] extends { readonly checkedEntryId: unknown } ? { onSite: OnSite } : unknown);

export type NounAct = { [Kind in EntryKind]: RecordedAct<Kind> }[EntryKind];

/** A decision that asks for more of the world than what the input names. */
export interface OwnDecision {
  readonly kind: EntryKind;
  decide(act: NounAct, world: World, batch: Batch): Breach[];
}

export function ownDecision<Kind extends EntryKind>(
  { kind }: { readonly kind: Kind },
  decide: (act: RecordedAct<Kind>, world: World, batch: Batch) => Breach[],
): OwnDecision {
  return { kind, decide: decide as OwnDecision['decide'] };
}

/** Adds what an input says of its noun to what is written; `more` are columns that the decision worked out. */
export function put(
  noun: Noun,
  input: Readonly<Record<string, unknown>> & { readonly head: EntryHead },
  batch: Batch,
  more?: StoredRow,
): void {
  const { id: entry_id, officeId: office_id } = input.head;
  const own = { city_code: batch.cityCode, entry_id, ...(noun.ofCity ? {} : { office_id }) };
  const written = batch.rows as Record<string, StoredRow[]>;
  for (const [table, rows] of rowsOf(noun, input, own, batch.personId, more)) {
    const before = written[table];
    if (before) before.push(...rows);
    else written[table] = rows;
  }
  if (noun.still) return;
  for (const id of [...projectsNamed(noun, input), ...projectsWorkedOut(noun, more)]) batch.touched.add(id);
}

export function factsOf(world: World, head: EntryHead): EntryFacts {
  const known = head.reverses ? world.entries.get(head.reverses) : undefined;
  // An entry of an office out of reach does not exist for this writer, nor do the closed periods that it falls into.
  const isOwn =
    known && world.writable.has(known.officeId) && (!known.corrects || world.writable.has(known.corrects.officeId));
  const reversed = isOwn ? known : null;
  const own = { officeId: head.officeId, days: [head.occurredOn, head.auditedOn] };
  const old = reversed && { officeId: reversed.officeId, days: [reversed.occurredOn, reversed.auditedOn] };
  return {
    today: world.today,
    offices: world.offices,
    writable: world.writable,
    reversed,
    closed: closedHere(world, old ? [own, old] : [own]),
    files: world.files,
    idTaken: world.takenIds.has(head.id),
  };
}

/** The closes over these bearings, with the names of who closed. */
export function closedHere(of: Pick<World, 'offices' | 'closes'>, bearings: readonly Bearing[]): ClosedHere[] {
  if (of.closes.length === 0) return [];
  return closesOver(of.closes, of.offices, bearings).map(({ period, officeId }) => ({
    period,
    officeId,
    officeName: of.offices.get(officeId)?.name ?? '',
  }));
}
