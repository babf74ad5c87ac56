import type { Readable } from 'node:stream';
import { type Merge, parseRange } from '../cells.ts';
import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { refuseZip } from './zip.ts';

/**
 * Merged blocks stand behind the rows in the file but are wanted before them. So the part is unpacked once more and only
 * searched, not parsed: a tenth of the time of reading it.
 */
export async function mergedBlocks(
  stream: Readable,
  sheet: string,
  limits: SheetLimits,
  watch: Stopwatch,
): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  const search = (chunk: Buffer) => {
    const text = rest + chunk.toString('latin1');
    if (text.includes('mergeCell')) {
      for (const found of text.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([^"'<>]{1,40})["'][^<>]*>/g)) {
        merges.push(checkMerge(found[1] ?? '', sheet, limits));
        if (merges.length > limits.merges) refuseSheet('too_many_merges', `more than ${limits.merges}`, { sheet });
      }
    }
    const open = text.lastIndexOf('<');
    rest = open >= 0 && !text.includes('>', open) && text.length - open < 1_000 ? text.slice(open) : '';
  };
  try {
    for await (const chunk of stream) watch.time(() => search(chunk as Buffer));
  } catch (error) {
    refuseZip(error);
  } finally {
    stream.destroy();
  }
  return merges;
}

function checkMerge(range: string, sheet: string, limits: SheetLimits): Merge {
  const merge = parseRange(wholeColumns(range));
  if (!merge) return refuseSheet('cell_reference_invalid', `merge ${range}`, { sheet });
  // Whole columns are merged now and then; below the last row that may be read nothing of it matters.
  const bottom = Math.max(merge.top, Math.min(merge.bottom, limits.rows));
  const cells = (bottom - merge.top + 1) * (merge.right - merge.left + 1);
  if (cells > limits.mergeCells) refuseSheet('merge_too_large', range, { sheet, cell: range });
  return { ...merge, bottom };
}

function wholeColumns(range: string): string {
  const found = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(range);
  return found ? `${found[1]}1:${found[2]}1048576` : range;
}
