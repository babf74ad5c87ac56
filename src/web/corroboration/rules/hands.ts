import { signalKinds } from '../../../domain/corroboration/fundsSignal.ts';
import type { GradeScheme } from '../../../domain/corroboration/gradeScheme.ts';
import { voucherKinds } from '../../../domain/projects/fundArrival.ts';
import { handWord } from '../../../labels/corroboration/words.ts';
import type { Language } from '../../../labels/language.ts';
import { nounWord } from '../../../labels/nouns.ts';

export interface ToldHand {
  /** Null: what bears nothing out. */
  readonly hand: string | null;
  readonly name: string;
  readonly kinds: readonly string[];
}

/** Every kind of signal and of voucher, by whose hand it is. */
export const kindsOfProof = [
  ...signalKinds.map((kind) => ({ of: 'signals', kind }) as const),
  ...voucherKinds.map((kind) => ({ of: 'vouchers', kind }) as const),
];
export type ProofKind = (typeof kindsOfProof)[number];

export const proofWord = (proof: ProofKind, language: Language): string =>
  proof.of === 'signals' ? nounWord('fundsSignal', proof.kind, language) : nounWord('voucher', proof.kind, language);

export const handOfProof = (scheme: GradeScheme, proof: ProofKind): string | null =>
  proof.of === 'signals' ? scheme.signals[proof.kind] : scheme.vouchers[proof.kind];

/** In the order of the kinds; what counts for nothing stands last. */
export function handsToldOf(scheme: GradeScheme, language: Language): ToldHand[] {
  const byHand = Map.groupBy(kindsOfProof, (proof) => handOfProof(scheme, proof));
  const told = [...byHand].map(([hand, proofs]) => ({
    hand,
    name: handWord(hand, language),
    kinds: [...new Set(proofs.map((proof) => proofWord(proof, language)))],
  }));
  return [...told.filter(({ hand }) => hand !== null), ...told.filter(({ hand }) => hand === null)];
}
