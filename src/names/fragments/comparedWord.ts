import { nameKey } from '../normalise.ts';

const parting = /[\s,，、;；]+/u;

/** As names and words are compared: without blanks and marks; what nobody types on purpose, a database does not take as text. */
export const comparedWord = (text: string): string => nameKey(text.replace(/\p{C}/gu, ''));

/** The words of what was typed, as they stand there. */
export const wordsIn = (typed: string): string[] => typed.split(parting);

/** As they are compared. */
export const comparedWords = (typed: string): string[] => wordsIn(typed).map(comparedWord).filter(Boolean);
