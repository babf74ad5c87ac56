// What keeps a whole from proving a share wrong, though it may prove it right: the true whole may be printed nowhere.
import { moneyKind, stagesIn } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { isMoney } from './draft.ts';

const certain = 100;
const some = 25;

export function doubts(whole: Mention, { part, named }: { part: Mention; named: string }, tooSmall: boolean): number {
  let sum = 0;
  const apart = whole.sentence !== part.sentence;
  if (whole.figure.bound !== 'exact') sum += certain;
  if (tooSmall && apart) sum += some;
  if (apart && stagesDiffer(whole.label + whole.tail, part.label + part.tail)) sum += certain;
  if (isMoney(whole) && moneyDiffers(whole, part, named)) sum += certain;
  return sum;
}

export function stagesDiffer(a: string, b: string): boolean {
  const [left, right] = [stagesIn(a), stagesIn(b)];
  return left.length > 0 && right.length > 0 && !left.some((stage) => right.includes(stage));
}

/** Money signed and money planned are called by each other's names; money that arrived is neither. */
function moneyDiffers(whole: Mention, part: Mention, named: string): boolean {
  const alike = (kind: string | undefined) => (kind === 'planned' ? 'signed' : kind);
  const of = alike(moneyKind(whole.label));
  const wanted = [alike(moneyKind(part.label)), alike(moneyKind(named))].filter((kind) => kind !== undefined);
  return of !== undefined && wanted.length > 0 && !wanted.includes(of);
}
