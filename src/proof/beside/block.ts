// What may stand at the end of a page for a program: one line of JSON in a tag that no browser shows or runs.
import { pageLine, readProofLine, type ReadValue, WrongShape } from '../shape.ts';

export interface PageBlock<T> {
  readonly write: (value: T) => string;
  /** Null where nothing stands, undefined where nobody can read it. */
  readonly read: (page: string) => T | null | undefined;
}

export function pageBlock<T>(name: string, shape: ReadValue<T>): PageBlock<T> {
  const opening = `<script type="application/x-yiwang-${name}" id="yiwang-${name}">\n`;
  const closing = '\n</script>\n';
  return {
    write: (value) => `${opening}${pageLine(value)}${closing}`,
    read(page) {
      const at = page.lastIndexOf(opening);
      if (at < 0) return null;
      const text = page.slice(at + opening.length);
      try {
        if (!text.endsWith(closing)) throw new WrongShape();
        return readProofLine(text.slice(0, -closing.length), shape, pageLine);
      } catch {
        return undefined;
      }
    },
  };
}
