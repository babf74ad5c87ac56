// How much each reason speaks for a reading (above 0) or against it, in natural logarithms of odds; names are for people.
// What has decimals was fitted on labelled texts by `npm run bench -- checker --fit`, which prints the table anew. Whole and half
// numbers are stated by hand: no labelled text spoke of the reason, it came after the fit, or its fit was overruled.
import { ofLists } from './ofLists.ts';
import { ofRelations } from './ofRelations.ts';
import { ofShares } from './ofShares.ts';
import { aloneWeights } from './ofListsAlone.ts';

export const weights = { ...ofShares, ...ofRelations, ...ofLists };

export type WordReason = keyof typeof weights;

export const wordsScoreOf = (reasons: readonly WordReason[]): number => {
  let sum = 0;
  for (const reason of reasons) sum += weights[reason];
  return sum;
};

export const aloneScoreOf = (reasons: readonly WordReason[]): number => {
  let sum = 0;
  for (const reason of reasons) sum += (aloneWeights as Readonly<Record<string, number>>)[reason] ?? 0;
  return sum;
};
