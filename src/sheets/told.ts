// What a file said is told back where it could not be taken. A text that stands in a workbook once may be in every cell of it,
// so neither a cell nor all of them together may fill an answer.
import { refuse } from '../domain/refusal.ts';

/** No field takes as much. */
const longestTold = 4_000;

export function beginningOf(text: string): string {
  return text.length > longestTold ? `${text.slice(0, longestTold)}…` : text;
}

/** Characters of one answer. A list of the most rows that can be taken says less, each cell as long as its field allows. */
const mostTold = 2_000_000;
/** What is said of a text besides it. */
const besides = 50;

/** Counts what will be told back, and refuses the file once it is too much. */
export function countTold(): (text: string) => void {
  let told = 0;
  return (text) => {
    told += text.length + besides;
    if (told > mostTold) refuse('too_much_text', 'file');
  };
}
