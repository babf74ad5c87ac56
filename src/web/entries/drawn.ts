// Which fields of a noun a form can draw, and what becomes of what was typed in them.
import type { Field } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { type AmountUnit, fenText, wanText } from '../form/amount.ts';
import { type Input, textOf } from '../projects/entry.ts';

const drawnAs: readonly Field['as'][] = [
  'text',
  'texts',
  'day',
  'count',
  'yesno',
  'fen',
  'decimal',
  'code',
  'company',
  'office',
  'occasion',
  'rows',
  'projects',
];
/** Kept in the form as JSON. */
const listsOf: readonly Field['as'][] = ['rows', 'projects'];
const partsTexts = /[、，,;；]/u;

export interface DrawnField {
  readonly name: string;
  readonly field: Field;
  readonly required: boolean;
  /** What is not chosen is this, and not nothing. */
  readonly hasDefault: boolean;
}

/** The one project that an entry is about is not typed here: of a correction it stays as it is. */
export function drawnFields({ fields, schema }: Noun): DrawnField[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    drawnAs.includes(field.as) && !field.given ? [{ name, field, ...needOf(schema, name) }] : [],
  );
}

function needOf(schema: Noun['schema'], name: string): Pick<DrawnField, 'required' | 'hasDefault'> {
  const [nothing, absent] = [accepts(schema, name, null), accepts(schema, name, undefined)];
  return { required: !nothing && !absent, hasDefault: !nothing && absent };
}

function accepts(schema: Noun['schema'], name: string, value: unknown): boolean {
  return schema.shape[name]?.safeParse(value).success ?? false;
}

/** Whether what else is said calls for it. */
export function isAskedOf({ fields }: Noun, name: string, values: Readonly<Record<string, string>>): boolean {
  return [fields[name]?.when ?? {}]
    .flat()
    .some((said) => Object.entries(said).every(([other, codes]) => codes.includes(values[other] ?? '')));
}

/** Whether a form of its fields can record one on a project: it names the project, and needs nothing that is not drawn. */
export function isRecordedOnProject(noun: Noun): boolean {
  const drawn = new Set(
    drawnFields(noun)
      .filter(({ field }) => !listsOf.includes(field.as))
      .map(({ name }) => name),
  );
  const others = Object.entries(noun.fields).filter(([name]) => !drawn.has(name));
  return (
    !noun.apart &&
    !noun.versionOf &&
    others.some(([, { as }]) => as === 'project') &&
    others.every(([name, { as }]) => as === 'project' || accepts(noun.schema, name, undefined))
  );
}

/** The amount that must be said is typed in the unit that one likes, and the others with it. */
export function asksUnit(noun: Noun): boolean {
  return drawnFields(noun).some(({ field, required }) => field.as === 'fen' && required);
}

/** Fields in the order of the form; the day of the entry stands behind the firms, or where it is put. */
export function fieldsInPlace(
  drawn: readonly DrawnField[],
  order: readonly string[] | undefined,
): (DrawnField | 'day')[] {
  const firms = drawn.filter(({ field }) => field.as === 'company');
  const others = drawn.filter(({ field }) => field.as !== 'company');
  if (!order) return [...firms, 'day', ...others];
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const rest = others.toSorted((a, b) => place(a.name) - place(b.name));
  const before = rest.filter(({ name }) => place(name) < order.indexOf('occurredOn'));
  return [...firms, ...before, 'day', ...rest.slice(before.length)];
}

/** What stands in the form at first: as it was, or as a link asks for it. */
export function firstOf(
  noun: Noun,
  old: Input | undefined,
  begins: Readonly<Record<string, string>> = {},
  asOther: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return Object.fromEntries(
    drawnFields(noun).map(({ name, field }) => {
      const other = asOther[name];
      if (old && other && textOf(old, name) === textOf(old, other)) return [name, ''];
      const first = begins[name] ?? ('first' in field ? field.first : defaultOf(noun, name));
      if (field.as === 'rows') return [name, begins[name] ?? JSON.stringify(old?.[name] ?? [])];
      if (field.as === 'projects') return [name, chosenText(((old?.[name] ?? []) as string[]).map((id) => ({ id })))];
      if (field.as === 'occasion') {
        const id = old && textOf(old, name);
        return [name, id ? chosenText([{ id }]) : ''];
      }
      if (field.as === 'texts') return [name, ((old?.[name] ?? []) as readonly string[]).join('、')];
      const text = old ? textOf(old, name) : first;
      return [name, text === undefined ? '' : field.as === 'fen' ? wanText(text) : text];
    }),
  );
}

function defaultOf({ schema }: Noun, name: string): string | undefined {
  const parsed = schema.shape[name]?.safeParse(undefined);
  return parsed?.success ? textOf({ [name]: parsed.data }, name) : undefined;
}

/** A project or an occasion that was chosen; one that stood there already has its name elsewhere. */
export interface Chosen {
  readonly id: string;
  readonly name?: string;
}
export const chosenText = (chosen: readonly Chosen[]): string => JSON.stringify(chosen);
export const chosenIn = (text: string): readonly Chosen[] =>
  text === '' ? [] : (JSON.parse(text) as readonly Chosen[]);

/** What was typed, as the noun's input takes it; a firm is named by its id. */
export function inputOf(
  noun: Noun,
  values: Readonly<Record<string, string>>,
  unit: AmountUnit = 'wan',
): Record<string, unknown> {
  return Object.fromEntries(
    drawnFields(noun).flatMap(({ name, field, required }) => {
      const typed = (values[name] ?? '').trim();
      // What has a default of its own is left to it.
      if (typed === '' && field.as === 'texts') return [[name, []]];
      if (typed === '') return required || !accepts(noun.schema, name, null) ? [] : [[name, null]];
      return [[name, valueOf(field.as, typed, unit)]];
    }),
  );
}

function valueOf(as: Field['as'], typed: string, unit: AmountUnit): unknown {
  if (as === 'fen') return fenText(typed, unit);
  if (as === 'yesno') return typed === 'true';
  if (as === 'rows') return JSON.parse(typed);
  if (as === 'projects') return chosenIn(typed).map(({ id }) => id);
  if (as === 'occasion') return chosenIn(typed)[0]?.id ?? null;
  if (as === 'texts') return typed.split(partsTexts).flatMap((one) => one.trim() || []);
  // What is no number goes as it was typed, and the server says what is wrong with it.
  if (as === 'count') return /^-?\d+$/.test(typed) ? Number(typed) : typed;
  return typed;
}
