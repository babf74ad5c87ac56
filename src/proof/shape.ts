// What stands in the lines of a proof, read with suspicion: whoever sends a file may have written anything.

export class WrongShape extends Error {
  override name = 'WrongShape';
}

export type ReadValue<T> = (value: unknown) => T;

function must(holds: boolean): asserts holds {
  if (!holds) throw new WrongShape();
}

export const anyText: ReadValue<string> = (value) => {
  must(typeof value === 'string');
  return value;
};
export const matching =
  (pattern: RegExp): ReadValue<string> =>
  (value) => {
    must(typeof value === 'string' && pattern.test(value));
    return value;
  };
export const wholeNumberSaid: ReadValue<number> = (value) => {
  must(Number.isSafeInteger(value) && Number(value) >= 0);
  return Number(value);
};
/** A place, or a number of keys or files: from 1. */
export const placeSaid: ReadValue<number> = (value) => {
  must(wholeNumberSaid(value) > 0);
  return Number(value);
};
export const oneOf =
  <T extends string>(names: readonly T[]): ReadValue<T> =>
  (value) => {
    const found = names.find((name) => name === value);
    must(found !== undefined);
    return found;
  };
export const readList =
  <T>(item: ReadValue<T>): ReadValue<T[]> =>
  (value) => {
    must(Array.isArray(value));
    return value.map((one: unknown) => item(one));
  };
/** Of which no two say the same of themselves. */
export const readOnce =
  <T>(item: ReadValue<T>, ...of: readonly ((one: T) => string)[]): ReadValue<T[]> =>
  (value) => {
    const found = readList(item)(value);
    must(of.every((each) => new Set(found.map((one) => each(one))).size === found.length));
    return found;
  };
/** The same, and at least one. */
export const readSome =
  <T>(item: ReadValue<T>, ...of: readonly ((one: T) => string)[]): ReadValue<T[]> =>
  (value) => {
    const found = readOnce(item, ...of)(value);
    must(found.length > 0);
    return found;
  };
export const orNull =
  <T>(read: ReadValue<T>): ReadValue<T | null> =>
  (value) =>
    value === null ? null : read(value);
/** Of a field that may be absent. */
export const maybe =
  <T>(read: ReadValue<T>): ReadValue<T | undefined> =>
  (value) =>
    value === undefined ? undefined : read(value);
/** With these fields and no others. */
export const readRecord =
  <T extends object>(fields: { readonly [K in keyof T]-?: ReadValue<T[K]> }): ReadValue<T> =>
  (value) => {
    must(typeof value === 'object' && value !== null && !Array.isArray(value));
    must(Object.keys(value).every((key) => Object.hasOwn(fields, key)));
    const given = value as Readonly<Record<string, unknown>>;
    const read = Object.entries<ReadValue<unknown>>(fields).map(([key, one]) => [key, one(given[key])] as const);
    return Object.fromEntries(read.filter(([, one]) => one !== undefined)) as T;
  };

export function readJson<T>(line: string, read: ReadValue<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new WrongShape();
  }
  return read(value);
}

/** A line that stands as it would be written: no field twice, no blank, no number in another way, no raw `<`. */
export function readProofLine<T>(line: string, read: ReadValue<T>, write = jsonLine): T {
  const found = readJson(line, (value) => {
    must(write(value) === line);
    return value;
  });
  return read(found);
}

/** What people hand on by itself may have blanks, and is else as it would be written: no field twice. */
export function readLoose<T>(text: string, read: ReadValue<T>): T {
  const bare = text.replaceAll(/("(?:\\.|[^"\\])*")|[ \t\n\r]+/g, '$1');
  return readProofLine(bare, read, (value) => JSON.stringify(value));
}

/** What stands behind a page: the same, and no `>` either, since a page has none outside its tags. */
export const pageLine = (value: unknown): string => jsonLine(value).replaceAll('>', String.raw`\u003e`);

/** A line of JSON that ends no script. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

export const hash = matching(/^[0-9a-f]{64}$/);
export const instant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
