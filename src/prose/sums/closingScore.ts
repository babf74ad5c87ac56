// The odds that a list is what its whole consists of: by its words, and by the chance of its digits.
import { type WordReason, wordsScoreOf, weights } from '../readings/weights/weights.ts';

export const closingScore = (reasons: readonly WordReason[], chance: number): number =>
  wordsScoreOf(reasons) - weights['list: for each factor of chance'] * Math.log(chance);
