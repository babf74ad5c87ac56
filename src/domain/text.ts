// Text as it comes in, from wherever: bodies, addresses, forms with files, cells, the command line. One type, so that
// what no database keeps, no screen shows or no reader can trust is mended by a stated rule or refused by its place.
//
// Mended: NFC; blanks around are dropped; marks that show nothing (zero width spaces, soft hyphens, direction marks,
// fillers) are dropped; in a text of one line tabs and breaks become a blank, in one of several lines breaks of any kind
// become \n.
// Refused: other control characters (NUL among them), halves of surrogate pairs, marks that turn the direction of what
// follows, tags and annotations, non-characters, and U+FFFD, which stands where a text was decoded wrongly.
import { z } from 'zod';
import type { Law } from '../laws/laws.ts';

const showsNothing =
  /\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0]/gu;
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const refused =
  /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFD\p{Noncharacter_Code_Point}\u{E0000}-\u{E007F}]|(?![\n\t])\p{Cc}/u;

function mended(given: string): string {
  return given.replace(showsNothing, '').normalize('NFC').replace(breaks, '\n').trim();
}

const mendedLine = (given: string): string => mended(given).replace(/[\t\n]+/gu, ' ');

const allRefused = new RegExp(refused, 'gu');

/** The first character of a text that is refused: which, and after how many others (as a person counts). */
export function uncleanIn(given: string): { readonly at: number; readonly character: string } | undefined {
  const found = refused.exec(given);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { at: Array.from(given.slice(0, found.index)).length + 1, character };
}

/** A text of a file, whose reader cannot refuse it yet: what would be refused is U+FFFD, which can be kept and seen. */
export function readable(given: string): string {
  return given.replace(showsNothing, '').normalize('NFC').replace(breaks, '\n').replace(allRefused, '\uFFFD');
}

function mustBeClean({ value, issues }: z.core.ParsePayload<string>): void {
  const params = uncleanIn(value);
  if (params)
    issues.push({ code: 'custom', message: 'text_unclean' satisfies Law, params, input: value, continue: false });
}

function bounded(mend: (given: string) => string, least: number, most: number, tooShort?: Law): z.ZodString {
  return z
    .string()
    .overwrite(mend)
    .check(mustBeClean)
    .min(least, tooShort === undefined ? undefined : { error: tooShort })
    .max(most);
}

/** A text of one line. `tooShort` is the law that a missing one breaks. */
export function textLine(least: number, most: number, tooShort?: Law): z.ZodString {
  return bounded(mendedLine, least, most, tooShort);
}

/** A text that may have several lines. */
export function textLines(least: number, most: number, tooShort?: Law): z.ZodString {
  return bounded(mended, least, most, tooShort);
}

/** A password: as it was typed, but for NFC, so that keyboards that compose otherwise mean the same. */
export function secretText(most: number): z.ZodString {
  return z
    .string()
    .overwrite((given) => given.normalize('NFC'))
    .check(mustBeClean)
    .min(1)
    .max(most);
}

/** A code, whose pattern says which characters it may have. */
export function codeText(pattern: RegExp): z.ZodString {
  if (!/^\^.*\$$/su.test(pattern.source)) throw new Error(`${pattern.source} does not hold the whole text`);
  return z.string().max(200).regex(pattern);
}

/** A text of which a rule of its own says whether it is one, at most 200 characters long. `law` is what another breaks. */
export function ruledText(isOne: (given: string) => boolean, law?: Law): z.ZodString {
  return z
    .string()
    .max(200)
    .check(mustBeClean)
    .refine(isOne, law === undefined ? undefined : { error: law });
}
