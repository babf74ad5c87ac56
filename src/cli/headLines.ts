import { type Head, printedHead } from '../domain/keeping/head.ts';
import { anchorWords } from '../labels/keeping/anchors.ts';
import { terminalLanguage } from './language.ts';

/** One line for each chain. */
export function headLines(heads: readonly Head[]): string[] {
  return heads.map((head) => {
    const { cityCode: city, chain, at } = head;
    return anchorWords('heads', terminalLanguage(), { city, chain, head: printedHead(head), at });
  });
}
