// A number that is said again: 分别增长26.04%和20.17% further down, where both were settled above.
import { equal } from '../exact/rational.ts';
import { type Finding, passes } from './claim.ts';

const fewestDigits = 3;

export function withRepeats(findings: readonly Finding[]): readonly Finding[] {
  const settled = findings.filter(
    ({ verdict, mention }) => passes(verdict) && digitsOf(mention.figure) >= fewestDigits,
  );
  return findings.map((finding) => {
    if (finding.verdict !== 'cannot_check' && finding.verdict !== 'in_doubt') return finding;
    const { figure, role } = finding.mention;
    const known = settled.find(
      ({ mention }) =>
        mention.role === role &&
        mention.figure.unit.name === figure.unit.name &&
        mention.figure.decimals === figure.decimals &&
        equal(mention.figure.amount, figure.amount),
    );
    return known ? { ...known, mention: finding.mention } : finding;
  });
}

const digitsOf = ({ size, decimals }: Finding['mention']['figure']): number =>
  Math.round(Math.abs(size) * 10 ** decimals).toString().length;

/** A percent that nothing settles, and that is said again as it was said before, has that for its claim. */
export function withoutOpen(findings: readonly Finding[], repeats: readonly Finding[]): readonly Finding[] {
  const again = new Set(repeats.filter(({ verdict }) => passes(verdict)).map(({ mention }) => mention));
  return findings.filter(({ verdict, mention }) => verdict !== 'cannot_check' || !again.has(mention));
}
