// What a text's claims come to, for the tables of tests beside each relation.
import { checkText } from '../checkText.ts';

/** `75% ok 60/80`, one for each claim but those of sums. */
export const settled = (text: string): string[] =>
  checkText(text)
    .claims.filter(({ kind, verdict }) => kind !== 'sum' && verdict !== 'cannot_check')
    .map(({ text: number, verdict, formula }) => `${number} ${verdict} ${formula.split(' ')[0]}`);
