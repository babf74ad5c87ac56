// The words by which a form knows its columns.
import { dayHeading } from '../forms/words.ts';
import { readHeading } from './heads/heading.ts';
import type { FormShape } from './shape.ts';

/** The headings that a form knows, as keys; what a whole path spells goes before what its last word says. */
export interface FormIndex {
  shape: FormShape;
  fields: Map<string, string[]>;
  /** Of fields whose amounts may run, by the last word of their headings. */
  running: Map<string, string[]>;
  /** Keys of the last words of each field's headings, for suggestions. */
  leaves: readonly (readonly [field: string, keys: readonly string[]])[];
  /** Of days, by what happens on them: 签约日期 is 签约时间 in other words. */
  happenings: Map<string, string[]>;
}

export function indexForm(shape: FormShape): FormIndex {
  const fields = new Map<string, string[]>();
  for (const { field, headings } of shape.columns) {
    for (const heading of headings) {
      const parts = heading.split('/').map(readHeading);
      for (const key of new Set([
        parts.map((part) => part.key).join('/'),
        parts.map((part) => part.fullKey).join('/'),
      ])) {
        const known = fields.get(key) ?? [];
        if (!known.includes(field)) fields.set(key, [...known, field]);
      }
    }
  }
  const leaves = shape.columns.map(
    ({ field, headings }) =>
      [field, headings.map((heading) => readHeading(heading.split('/').at(-1) ?? '').key)] as const,
  );
  const running = new Map<string, string[]>();
  for (const [field, keys] of leaves)
    if (shape.columns.find((one) => one.field === field)?.runs) for (const key of keys) running.set(key, [field]);
  const happenings = new Map<string, string[]>();
  for (const [key, known] of fields) {
    const happening = happeningOf(key);
    if (happening === undefined) continue;
    happenings.set(happening, [...new Set([...(happenings.get(happening) ?? []), ...known])]);
  }
  return { shape, fields, running, leaves, happenings };
}

/** Without the word for a day: of headings that end with one and say more than that. */
export const happeningOf = (key: string): string | undefined => key.match(dayHeading)?.[1];
