// Which formula a column follows: the one on which its lines come out, by the odds of their digits. A line that does not come
// out where most others do is wrong; where none does, nothing is said.
import { type Finding, passes } from '../claims/claim.ts';
import { printedBy } from '../readings/near.ts';
import { wrongRate } from '../readings/weigh.ts';
import type { Mention } from '../mentions/mention.ts';
import { type Formula, formulasOf, type Grid } from './formulas.ts';
import type { TableLine } from './tableLines.ts';

/** Odds, as logarithms: what heads say speaks for a formula so much, and with less than so much it is chance. */
const saidByHeads = 4;
const followedFrom = Math.log(100);
/** Nought, a hundred and the same pair again are no news. */
const plainChance = 0.5;
/** So many lines must come out for each that does not. */
const provenBy = 2;

export function columnFindings(grid: Grid, column: number): readonly Finding[] {
  const formulas = formulasOf(grid, column);
  if (formulas.length === 0) return [];
  const lines = grid.lines.filter(({ cells }) => cells[column]);
  const by = (some: readonly TableLine[]) => (formula: Formula) => scoreOf(some, column, formula, formulas.length);
  const likely = bestOf(formulas, by(lines.slice(0, firstLines)), mostLikely);
  const [best] = bestOf(likely, by(lines), 1);
  if (!best || by(lines)(best) < followedFrom) return [];
  const found = lines.flatMap((line) => best.findingIn(line) ?? []);
  const right = found.filter(({ verdict }) => verdict !== 'mismatch').length;
  const wrong = found.length - right;
  const isProven = right >= provenBy && right >= provenBy * wrong;
  return found.map((one) => (one.verdict === 'mismatch' && !isProven ? { ...one, verdict: 'in_doubt' } : one));
}

/** All are tried on the first lines, the best of them on all. */
const firstLines = 12;
const mostLikely = 3;

function bestOf(formulas: readonly Formula[], score: (formula: Formula) => number, most: number): readonly Formula[] {
  return formulas
    .map((formula) => ({ formula, score: score(formula) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ formula }) => formula);
}

function scoreOf(lines: readonly TableLine[], column: number, formula: Formula, tried: number): number {
  let score = (formula.isSaid ? saidByHeads : 0) - Math.log(tried);
  const seen = new Set<string>();
  for (const line of lines) {
    const claim = line.cells[column];
    const value = claim && formula.valueIn(line);
    if (!claim || value === undefined || !Number.isFinite(value)) continue;
    const key = `${claim.figure.size} ${value}`;
    const isNews = !seen.has(key) && !isPlain(claim);
    seen.add(key);
    const chance = isNews ? chanceOf(claim) : plainChance;
    score += comesOut(claim, value, formula, line) ? -Math.log(chance) : Math.log(wrongRate);
  }
  return score;
}

const isPlain = ({ figure: { size } }: Mention): boolean => size === 0 || size === 100;
const chanceOf = (claim: Mention): number => Math.min(plainChance, printedBy(claim).chance);

/** Most lines of most formulas are far off. */
function comesOut(claim: Mention, value: number, formula: Formula, line: TableLine): boolean {
  const { size } = claim.figure;
  const { step } = printedBy(claim);
  if (Math.abs(value - size) > 2 * step + 0.02 * Math.abs(size)) return false;
  const finding = formula.findingIn(line);
  return finding !== undefined && (passes(finding.verdict) || finding.verdict === 'truncated');
}
