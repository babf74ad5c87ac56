// Which fields of a noun a form can draw, and what becomes of what was typed in them.
import type { Field } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { fenText, wanText } from '../form/amount.ts';
import { type Input, textOf } from '../projects/entry.ts';

const drawnAs: readonly Field['as'][] = ['text', 'day', 'count', 'yesno', 'fen', 'decimal', 'code', 'company'];

export interface DrawnField {
  readonly name: string;
  readonly field: Field;
  readonly required: boolean;
}

/** The fields that are named, in that order; where none are, all that a form can draw. */
export function drawnFields({ fields, schema }: Noun, names?: readonly string[]): DrawnField[] {
  // Lists, projects and other offices are not typed here: of a correction they stay as they are. Money in a currency is
  // drawn only where a form knows that it is RMB.
  const drawable = Object.keys(fields).filter((name) => drawnAs.includes(fields[name]?.as ?? 'id'));
  return (names ?? drawable).flatMap((name) => {
    const field = fields[name];
    const required = !accepts(schema, name, null) && !accepts(schema, name, undefined);
    return field ? [{ name, field, required }] : [];
  });
}

function accepts(schema: Noun['schema'], name: string, value: unknown): boolean {
  return schema.shape[name]?.safeParse(value).success ?? false;
}

/** Whether a form of its fields can record one on a project: it names the project, and needs nothing that is not drawn. */
export function isRecordedOnProject(noun: Noun): boolean {
  const drawn = new Set(drawnFields(noun).map(({ name }) => name));
  const others = Object.entries(noun.fields).filter(([name]) => !drawn.has(name));
  return (
    !noun.apart &&
    !noun.versionOf &&
    others.some(([, { as }]) => as === 'project') &&
    others.every(([name, { as }]) => as === 'project' || accepts(noun.schema, name, undefined))
  );
}

/** What stands in the form at first; a firm stands by its name, which the form finds. */
export function firstOf(noun: Noun, old: Input | undefined, names?: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    drawnFields(noun, names).map(({ name, field }) => {
      if (old) return [name, typedOf(field, old[name])];
      const begins = 'first' in field ? field.first : defaultOf(noun, name);
      return [name, begins ?? ''];
    }),
  );
}

function defaultOf({ schema }: Noun, name: string): string | undefined {
  const parsed = schema.shape[name]?.safeParse(undefined);
  return parsed?.success ? textOf({ [name]: parsed.data }, name) : undefined;
}

function typedOf(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.as === 'yesno') return value === true ? 'true' : 'false';
  if (field.as === 'money') {
    const { currency, fen } = value as { readonly currency: string; readonly fen: string };
    return currency === 'CNY' ? wanText(fen) : '';
  }
  const text = textOf({ value }, 'value') ?? '';
  return field.as === 'fen' ? wanText(text) : text;
}

/** What was typed, as the noun's input takes it; a firm is named by its id. */
export function inputOf(
  noun: Noun,
  values: Readonly<Record<string, string>>,
  names?: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    drawnFields(noun, names).flatMap(({ name, field, required }) => {
      const typed = (values[name] ?? '').trim();
      // What has a default of its own is left to it.
      if (typed === '') return required || !accepts(noun.schema, name, null) ? [] : [[name, null]];
      return [[name, valueOf(field.as, typed)]];
    }),
  );
}

function valueOf(as: Field['as'], typed: string): unknown {
  if (as === 'fen') return fenText(typed, 'wan');
  if (as === 'money') {
    const fen = fenText(typed, 'wan');
    return { currency: 'CNY', minor: fen, fen };
  }
  if (as === 'yesno') return typed === 'true';
  // What is no number goes as it was typed, and the server says what is wrong with it.
  if (as === 'count') return /^-?\d+$/.test(typed) ? Number(typed) : typed;
  return typed;
}
