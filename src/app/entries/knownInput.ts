// What an entry holds, as its use case takes it: to repeat it with something put right.
import { quotientText, trimZeros } from '../../domain/exact.ts';
import type { KnownEntry } from '../../storage/entries/knownEntries.ts';

export function knownInput(known: KnownEntry): Readonly<Record<string, unknown>> {
  const foreign = known.input['contractForeignCapital'] as
    | { currency: string; minor: string; fen: string }
    | null
    | undefined;
  if (!foreign) return known.input;
  // The ledger keeps both readings of contracted foreign capital and not the rate between them.
  // A rate is that of the whole unit, and yen have no hundredths.
  const hundredths = BigInt(foreign.minor) * (foreign.currency === 'JPY' ? 100n : 1n);
  const rate = trimZeros(quotientText(BigInt(foreign.fen), hundredths, 8));
  return { ...known.input, contractForeignCapital: { ...foreign, rate, rateOn: known.occurredOn } };
}
