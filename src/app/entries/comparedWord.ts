import { nameKey } from '../../names/normalise.ts';

/** As names and words are compared: without blanks and marks. */
export const comparedWord = (text: string): string => nameKey(text.replace(/\p{C}/gu, ''));
