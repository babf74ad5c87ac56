// What a record of a check says of each problem: where it stands, and what the checker says of it.
import { mostListed, type RecordedProblem } from '../../app/check/draftRecord.ts';
import { remarkLines, remarked } from './words.ts';
import type { CheckView } from './views.ts';

export function recordedProblems(view: CheckView): { problems: RecordedProblem[]; left: number } {
  const all = view.claims.filter(remarked);
  const problems = all.slice(0, mostListed).map((claim): RecordedProblem => {
    const { text, state, start, end, place } = claim;
    return { text, state, place: place ?? wordsAround(view.text, start, end), lines: remarkLines(claim, false) };
  });
  return { problems, left: all.length - problems.length };
}

const before = 14;
const behind = 6;

/** 「…到位资金471亿元，同比…」 */
function wordsAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - before, text.lastIndexOf('\n', start - 1) + 1);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + behind);
  return text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
}
