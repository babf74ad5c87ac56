// What a parameter of an address may say. One that is not understood is said to be so; never is another thing shown.
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a parameter; undefined where it does not understand it. */
export type Param<Value> = (text: string) => Value | undefined;

const matching =
  (pattern: RegExp): Param<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;

export const freeText: Param<string> = (text) => (text.length <= 200 ? text : undefined);
/** What is typed letter by letter. */
export const typed: Param<string> = (text) => freeText(text);
export const id: Param<string> = matching(uuid);
export const day: Param<string> = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
export const amount: Param<string> = matching(/^\d{1,12}(\.\d{1,10})?$/);
export const whole: Param<number> = (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);
export const yes: Param<'true'> = (text) => (text === 'true' ? text : undefined);
/** A calendar year, or an assessment year whose days the city has set. */
export const period: Param<string> = matching(/^A?(19|20|21)\d\d$/);

export const oneOf =
  <const Value extends string>(values: readonly Value[]): Param<Value> =>
  (text) =>
    values.find((value) => value === text);

export type Address = Readonly<Record<string, Param<unknown>>>;

/** What the parameters say that stand in the address; an empty one says nothing. */
export type Said<A extends Address> = { readonly [Name in keyof A]?: NonNullable<ReturnType<A[Name]>> };

export function readAddress<A extends Address>(address: A, search: URLSearchParams): Said<A> {
  return Object.fromEntries(
    Object.entries(address).flatMap(([name, read]) => {
      const text = search.get(name);
      const value = text ? read(text) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Said<A>;
}

export interface Unread {
  readonly name: string;
  readonly value: string;
  /** The screen knows the name, and does not understand what it says. */
  readonly known: boolean;
}

export function unreadIn(address: Address, search: URLSearchParams): Unread[] {
  return [...search].flatMap(([name, value]) => {
    if (value === '') return [];
    const read = Object.hasOwn(address, name) ? address[name] : undefined;
    // Said twice, it is not known which of the two is meant.
    const understood = read?.(value) !== undefined && search.getAll(name).length === 1;
    return understood ? [] : [{ name, value, known: read !== undefined }];
  });
}
