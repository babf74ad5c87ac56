// A text that names no place may be anybody's: it is the ledger's where more of it agrees with the ledger than does not.
import type { Claim } from '../../prose/claims/report.ts';
import type { Cause } from './guesses.ts';

/** Right of another time or of what is not yet verified: then it is a text of this city too. */
const explains: readonly Cause[] = ['period', 'known_then', 'not_verified'];

/** One figure or two may be wrong; where so many are, and nothing agrees more, they are another's. */
const fewest = 3;

export function isOwnText(
  isNamed: boolean,
  held: readonly { readonly claim: Claim; readonly cause: Cause | null | undefined }[],
): boolean {
  if (isNamed) return true;
  const differs = held.filter(({ claim }) => claim.verdict === 'mismatch');
  const explained = differs.filter(({ cause }) => cause && explains.includes(cause)).length;
  const agrees = held.length - differs.length + explained;
  const unexplained = differs.length - explained;
  return unexplained < fewest || agrees >= unexplained;
}
