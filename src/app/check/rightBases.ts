// A figure that the ledger calls wrong is blamed once: what was reckoned with it is held against what the ledger says
// instead. 到位资金481亿元, 其中制造业282.40亿元, 占59.96%: the share is right of the ledger's 471.
import { parseScaled } from '../../domain/exact.ts';
import {
  compare,
  digitsText,
  divide,
  multiply,
  type Rational,
  ratio,
  step,
  subtract,
  whole,
} from '../../prose/exact/rational.ts';
import type { Claim } from '../../prose/claims/report.ts';

/** By where they stand in the text: what the ledger has instead of figures that are wrong. */
export type RightValues = ReadonlyMap<number, string>;

export const rightValues = (held: readonly { readonly claim: Claim }[]): RightValues =>
  new Map(
    held.flatMap(({ claim }) =>
      claim.verdict === 'mismatch' && claim.computed !== '' ? [[claim.start, claim.computed] as const] : [],
    ),
  );

/** The text's own claims beside those of the ledger; undefined for one that says of a figure what the ledger says of it. */
export function besideLedger(claim: Claim, right: RightValues): Claim | undefined {
  if (right.size === 0) return claim;
  if (claim.remark === 'base_in_error' && claim.verdict === 'mismatch')
    return right.has(claim.start) ? undefined : claim;
  const isOpen = claim.verdict === 'mismatch' || claim.verdict === 'in_doubt' || claim.remark === 'on_wrong_base';
  const [part, base] = claim.operands;
  if (!isOpen || !part || !base || claim.operands.length !== 2 || (claim.kind !== 'share' && claim.kind !== 'rate'))
    return claim;
  if (![part, base].some(({ start, text }) => text !== '' && right.has(start))) return claim;
  const [of, over] = [part, base].map((one) => decimal(right.get(one.start) ?? one.value));
  const claimed = decimal(claim.claimed);
  if (!of || !over || !claimed || over.n === 0n || part.unit !== base.unit) return claim;
  const computed = multiply(divide(of, over), whole(100));
  const off = subtract(computed, claimed);
  const half = multiply(step(claim.decimals), ratio(1n, 2n));
  if (compare(off, half) > 0 || compare(subtract(whole(0), off), half) > 0) return claim;
  const formula = `${digitsText(of)}/${digitsText(over)} = ${digitsText(computed, 4)} ${claim.unit} → ${claim.claimed} ${claim.unit} ✓`;
  return {
    ...claim,
    verdict: 'ok',
    remark: 'on_wrong_base',
    formula,
    computed: digitsText(computed, 4),
    suggestion: '',
    rivals: [],
  };
}

/** 282.40 as 28240/100; undefined of what is no decimal. */
function decimal(text: string): Rational | undefined {
  const places = text.split('.')[1]?.length ?? 0;
  const scaled = parseScaled(text, places);
  return scaled === undefined ? undefined : ratio(scaled, 10n ** BigInt(places));
}
