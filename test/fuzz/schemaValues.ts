// Values for a schema of the API's own description: right ones as a rule, and now and then one that nobody should send.
import * as fc from 'fast-check';
import { nasty, nastyText } from './nasty.ts';

/** As much of JSON Schema as the description uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Ids that the server has told so far, by what they are of. */
export type KnownIds = (field: string) => fc.Arbitrary<string>;

/** How often a value is one that nobody should send, in a hundred. */
const nastiness = 4;

export function valueOf(schema: Schema, field: string, ids: KnownIds): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 100 - nastiness, arbitrary: soundValue(schema, field, ids) },
    { weight: nastiness, arbitrary: nasty },
  );
}

function soundValue(schema: Schema, field: string, ids: KnownIds): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (choices) return fc.oneof(...choices.map((one) => valueOf(one, field, ids)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return objectOf(schema, field, ids);
  if (type === 'array') {
    const most = Math.min(schema.maxItems ?? 3, Math.max(schema.minItems ?? 0, 3));
    return fc.array(valueOf(schema.items ?? {}, field, ids), { minLength: schema.minItems ?? 0, maxLength: most });
  }
  if (type === 'string') return textOf(schema, field, ids);
  if (type === 'integer') return wholeOf(schema);
  if (type === 'number') return fc.oneof(wholeOf(schema), fc.double({ noNaN: true, noDefaultInfinity: true }));
  if (type === 'boolean') return fc.boolean();
  return type === 'null' ? fc.constant(null) : nasty;
}

function wholeOf({ minimum = -10, maximum = 1_000_000 }: Schema): fc.Arbitrary<number> {
  const least = Math.max(minimum, -(2 ** 31) - 1);
  return fc.oneof(
    fc.integer({ min: least, max: Math.min(maximum, 2 ** 31) }),
    fc.integer({ min: least, max: Math.min(maximum, least + 30) }),
  );
}

function objectOf(schema: Schema, field: string, ids: KnownIds): fc.Arbitrary<unknown> {
  if (!schema.properties) {
    const names = schema.propertyNames ? soundValue(schema.propertyNames, field, ids) : nastyText;
    const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return fc.dictionary(names.map(String), valueOf(more, field, ids), { maxKeys: 3 });
  }
  const parts = Object.entries(schema.properties).map(([name, one]) => [name, valueOf(one, name, ids)] as const);
  const required = (schema.required ?? []).filter((name) => name in (schema.properties ?? {}));
  const sound = fc.record(Object.fromEntries(parts), { requiredKeys: required });
  const halved = fc.record(Object.fromEntries(parts), { requiredKeys: [] });
  return fc.oneof({ weight: 30, arbitrary: sound }, { weight: 1, arbitrary: halved });
}

const year = fc.integer({ min: 2021, max: 2025 });
const days = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, month, day]) => [y, month, day].map((n) => String(n).padStart(2, '0')).join('-'));
const periods = fc.oneof(
  year.map(String),
  year.map((y) => `A${y}`),
  days.map((day) => day.slice(0, 7)),
  year.map((y) => `${y}-H1`),
  fc.tuple(days, days).map((span) => span.toSorted().join('..')),
);

/** Texts by what their field is for: a day where a day is meant passes further than any text. */
function textOf(schema: Schema, field: string, ids: KnownIds): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 40 } = schema;
  if (format === 'uuid') return ids(field);
  if (format === 'date-time') return days.map((day) => `${day}T02:00:00Z`);
  if (format === 'date' || /(On|From|To)$|^(from|to|day)$/.test(field)) return days;
  if (/period/i.test(field)) return periods;
  if (/^(office|account|firm|registerIds)$/.test(field)) return ids(field);
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const words = fc.constantFrom('轴承', '项目', '示例公司', '临清', '推介会', '因工作需要', '甲', '2023', 'x');
  const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((some) => some.join(''));
  return text.map((one) => one.padEnd(minLength, '一').slice(0, maxLength));
}
