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
  // What looks like it and is not read would be passed over in silence.
  const mark = new RegExp(`<[^<>]*yiwang-${name}"`, 'g');
  return {
    write: (value) => `${opening}${pageLine(value)}${closing}`,
    read(page) {
      const marked = page.match(mark) ?? [];
      if (marked.length === 0) return null;
      const at = page.indexOf(opening);
      const text = page.slice(at + opening.length);
      try {
        if (marked.length > 1 || at < 0 || !text.endsWith(closing)) throw new WrongShape();
        return readProofLine(text.slice(0, -closing.length), shape, pageLine);
      } catch {
        return undefined;
      }
    },
  };
}
