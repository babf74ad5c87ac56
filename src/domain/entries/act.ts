// An act on the ledger as it is sent: a noun with its input, or the withdrawal of an entry, which has only a head.
import { z } from 'zod';
import { EntryHead } from './entry.ts';
import { type EntryKind, entryKinds, type InputOf, nounOf, nouns, type SentOf, type WrittenKind } from './nouns.ts';

export interface ActOf<Kind extends EntryKind> {
  kind: Kind;
  input: InputOf<Kind>;
}
export type WrittenAct = { [Kind in WrittenKind]: ActOf<Kind> }[WrittenKind];
export interface VoidAct {
  kind: 'void';
  of: EntryKind;
  input: { head: EntryHead };
}

const isWritten = (kind: EntryKind): kind is WrittenKind => !nounOf(kind).apart;
export const writtenKinds = entryKinds.filter(isWritten);

/** What nobody types may be taken back on its own screen, where it has one. */
const withdrawnKinds = entryKinds.filter((kind) => isWritten(kind) || nounOf(kind).listed);

const withdrawal = z.strictObject({
  kind: z.literal('void'),
  of: z.enum(withdrawnKinds),
  input: z.strictObject({ head: EntryHead }),
});
const acts = nouns.flatMap(({ kind, schema }) =>
  isWritten(kind) ? [z.strictObject({ kind: z.literal(kind), input: schema })] : [],
);

/** As it is sent: what has a default may be left out, amounts are text. */
export type SentAct =
  | { [Kind in WrittenKind]: { kind: Kind; input: SentOf<Kind> } }[WrittenKind]
  | z.input<typeof withdrawal>;

/** What a form may send. */
export const EntryAct = z.discriminatedUnion('kind', [withdrawal, ...acts]) as unknown as z.ZodType<
  WrittenAct | VoidAct,
  SentAct
>;
