// Which claim of the checker is about which label, and whether the two agree.
import type { Claim } from '../../src/prose/claims/report.ts';
import { numberOf } from './formula.ts';
import type { Label } from './labels.ts';

type Said = { readonly verdict: string };
/** A verdict that says something of the number. */
export const isSaid = ({ verdict }: Said): boolean => verdict !== 'cannot_check';
export const isTick = ({ verdict }: Said): boolean =>
  ['ok', 'within_rounding', 'truncated', 'rounded_up'].includes(verdict);
export const isDoubt = ({ verdict }: Said): boolean => verdict === 'in_doubt';
export const isBlamed = (claim: Said): boolean => claim.verdict === 'mismatch' || isDoubt(claim);

/** The claims about the number that a label is about. */
export function aboutLabel(claims: readonly Claim[], label: Label): readonly Claim[] {
  const { place, claimed } = label;
  if (place) return claims.filter(({ start, end }) => start < place.end && end > place.start);
  return claims.filter((claim) => close(Number(claim.claimed), claimed) || numberOf(claim.text) === claimed);
}

/** A tick on what is right, by an operand that the label names too; a mismatch on what is wrong; neither on what is open. */
export function isAgreed(claims: readonly Claim[], label: Label): boolean {
  const about = aboutLabel(claims, label);
  if (label.verdict === 'cannot') return !about.some((one) => isTick(one) || one.verdict === 'mismatch');
  if (label.verdict === 'mismatch') return about.some(({ verdict }) => verdict === 'mismatch');
  // 超过60%: true of much, so that nobody need say it.
  if (label.fine === 'bound' && !about.some(isSaid)) return true;
  return about.some((claim) => isTick(claim) && !isStray(claim, label));
}

/** The verdict to the letter: `truncated` for what was cut off. */
export const isFinelyAgreed = (claims: readonly Claim[], label: Label): boolean =>
  aboutLabel(claims, label).some(
    ({ verdict }) => verdict === (label.fine === 'exact' ? 'ok' : label.fine || label.verdict),
  );

/** Ticked by figures of which the label names none. */
export function isStray(claim: Claim, { formula }: Label): boolean {
  const own = claim.operands.filter(({ text }) => text !== '');
  return (
    own.length > 0 &&
    formula.operands.length > 0 &&
    !formula.operands.some(({ value, at }) =>
      own.some((one) => (at === undefined ? close(Number(one.value), value) : one.start <= at && one.end > at)),
    )
  );
}

/** Equal, in whichever of 元, 万元, 亿元 each is written. */
export const close = (a: number, b: number): boolean =>
  [1, 1e4, 1e8, 1e-4, 1e-8].some((factor) => Math.abs(a * factor - b) <= 1e-9 * Math.max(1, Math.abs(b)));
