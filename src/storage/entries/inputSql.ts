// Reads an entry again as an input of its use case: one expression for each field of the noun, over its table as `t`.
import { type Field, columnOf, type RowField } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';

/** A JSON object of every field, amounts as text. */
export function inputSql({ fields, derived = {} }: Noun): string {
  return object(Object.entries({ ...fields, ...derived }).map(([name, field]) => [name, valueOf(name, field)]));
}

const object = (pairs: readonly (readonly [name: string, value: string])[]): string =>
  `jsonb_build_object(${pairs.map(([name, value]) => `'${name}', ${value}`).join(', ')})`;

function valueOf(name: string, field: Field): string {
  if (field.as === 'rows') return listOf(field.table, field.fields);
  if (field.as === 'projects') return projectsOf(field);
  if (field.as === 'money') return moneyOf(field);
  return plainValue('t', columnOf(name, field), field);
}

function plainValue(alias: string, column: string, { as }: RowField): string {
  if (as === 'fen') return `${alias}.${column}::text`;
  if (as === 'decimal') return `trim_scale(${alias}.${column})::text`;
  if (as !== 'person') return `${alias}.${column}`;
  return `(select p.name from person p where p.city_code = ${alias}.city_code and p.id = ${alias}.${column})`;
}

function projectsOf({ table, how }: Extract<Field, { as: 'projects' }>): string {
  return `coalesce((select jsonb_agg(l.project_id order by l.no) from ${table} l
    where l.city_code = t.city_code and l.entry_id = t.entry_id${how ? ` and l.how = '${how}'` : ''}), '[]')`;
}

function moneyOf({ column, rated }: Extract<Field, { as: 'money' }>): string {
  const rate = rated
    ? `, 'rate', t.${column}_rate::text, 'rateOn', t.${column}_rate_on, 'rateSource', t.${column}_rate_source`
    : '';
  return `case when t.${column}_currency is null then null else jsonb_strip_nulls(jsonb_build_object(
    'currency', t.${column}_currency, 'minor', t.${column}_minor::text, 'fen', t.${column}_fen::text${rate})) end`;
}

/** Persons are joined in, so that a list is read in one go; who was forgotten leaves no row, or a row without a name. */
function listOf(table: string, fields: Readonly<Record<string, RowField>>): string {
  const joins: string[] = [];
  const kept: string[] = [];
  const pairs = Object.entries(fields).map(([name, field], n): [string, string] => {
    if (field.as !== 'person') return [name, plainValue('r', columnOf(name, field), field)];
    joins.push(`left join person p${n} on p${n}.city_code = r.city_code and p${n}.id = r.${field.column}`);
    if (field.needed) kept.push(` and p${n}.name is not null`);
    return [name, `p${n}.name`];
  });
  return `coalesce((select jsonb_agg(${object(pairs)} order by r.no) from ${[`${table} r`, ...joins].join(' ')}
    where r.city_code = t.city_code and r.entry_id = t.entry_id${kept.join('')}), '[]')`;
}
