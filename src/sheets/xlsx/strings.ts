import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { isStruck } from './styles.ts';
import { TextRuns } from './textRuns.ts';
import { readWholeXml } from './xml.ts';
import type { Parts } from './zip.ts';

export interface SharedText {
  readonly text: string;
  /** All of it is struck through. */
  readonly struck: boolean;
}

/**
 * The workbook's table of texts; a rich text is the sum of its runs, and the reading aid above characters is left out.
 * What is struck through beside text that is not was taken back by whoever struck it.
 */
export async function readSharedStrings(
  parts: Parts,
  part: string | null,
  limits: SheetLimits,
  watch: Stopwatch,
): Promise<SharedText[]> {
  const strings: SharedText[] = [];
  if (part === null || !parts.has(part)) return strings;
  const runs = new TextRuns();
  let inText = false;
  let inReadingAid = false;
  let total = 0;
  await readWholeXml(
    await parts.open(part),
    {
      open: (name, attributes) => {
        if (name === 'si') runs.clear();
        else if (name === 'r') runs.begin();
        else if (name === 'strike') runs.strike(isStruck(attributes));
        else if (name === 't') inText = !inReadingAid;
        else if (name === 'rPh') inReadingAid = true;
      },
      text: (text) => {
        if (!inText) return;
        runs.add(text);
        if (runs.length > limits.cellText) refuseSheet('cell_text_too_long', `shared string ${strings.length}`);
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') inReadingAid = false;
        else if (name === 'si') {
          const { text, struck } = runs.end();
          total += text.length;
          if (strings.length >= limits.sharedStrings || total > limits.sharedStringChars) {
            refuseSheet('too_many_shared_strings', `more than ${strings.length}`);
          }
          strings.push({ text: unescapeText(text), struck });
        }
      },
    },
    limits,
    watch,
  );
  return strings;
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
