// What is said of a figure that several claims show to be wrong.
import type { Finding } from '../claims/claim.ts';
import { writtenIn } from '../claims/numbers.ts';
import { multiply, ratio } from '../exact/rational.ts';
import type { SharedSlip } from './sharedSlips.ts';

/** The figure itself is wrong; that it is shows by the first of those claims that come out on what it was. */
export function slipFinding({ figure, size, claims }: SharedSlip): Finding {
  const { unit, decimals } = figure.figure;
  const steps = 10n ** BigInt(decimals);
  const scale = Number(unit.scale.n) / Number(unit.scale.d);
  const shifted = Math.abs((size / scale) * Number(steps) - Math.round((size / scale) * Number(steps))) > 1e-6;
  const fine = shifted ? steps * 10_000n : steps;
  return {
    kind: claims[0]?.missed.reading.kind ?? 'share',
    mention: figure,
    terms: claims.map(({ claim }) => claim),
    formula: claims.map(({ claim }) => writtenIn(claim)).join(', '),
    computed: multiply(ratio(BigInt(Math.round((size / scale) * Number(fine))), fine), unit.scale),
    verdict: 'mismatch',
    remark: 'base_in_error',
  };
}
