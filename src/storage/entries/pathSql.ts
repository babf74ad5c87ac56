// What a path of a listed noun reads: SQL over its own table as `t`, or over the rows of one of its lists as `r`.
import { columnOf, type Field } from '../../domain/entries/fields.ts';
import { atPath } from '../../domain/entries/listed.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { nounTelling } from '../../domain/entries/nouns.ts';
import { columnIn } from './saidSql.ts';

const firm = nounTelling('company');

/** An expression over `t`, or over `r` in the rows of a table. */
export interface PathSql {
  readonly value: string;
  /** The rows in which it lies, with what is joined to them; absent where it lies in the entry itself. */
  readonly rows?: string;
}

/** Rows `r` of a list of the entry `t`. */
export const rowsBelow = (table: string): string =>
  `${table} r where r.city_code = t.city_code and r.entry_id = t.entry_id`;

/** Names of firms and projects, and of people, stand in place of their ids. */
function nameSql(alias: string, name: string, field: Field): string {
  const column = `${alias}.${columnOf(name, field)}`;
  const of = `city_code = ${alias}.city_code`;
  if (field.as === 'person') return `(select p.name from person p where p.${of} and p.id = ${alias}.${field.column})`;
  if (field.as === 'company')
    return `(select ${columnIn('v', firm, firm.brief.title)} from ${firm.kind} v
      join entry ve on ve.city_code = v.city_code and ve.id = v.entry_id
      where v.${of} and v.company_id = ${column} order by ve.recorded_at desc, ve.id desc limit 1)`;
  if (field.as === 'project')
    return `(select c.name from project_current c where c.${of} and c.project_id = ${column})`;
  return field.as === 'texts' ? `array_to_string(${column}, ' ')` : `${column}::text`;
}

export function pathSql(noun: Noun, path: string): PathSql {
  const { name, field, list } = atPath(noun, path);
  if (list) return { value: nameSql('r', list.name, list.field), rows: rowsBelow(list.table) };
  if (field.as === 'projects')
    return {
      value: '(select c.name from project_current c where c.city_code = r.city_code and c.project_id = r.project_id)',
      rows: rowsBelow(field.table) + (field.how ? ` and r.how = '${field.how}'` : ''),
    };
  return { value: nameSql('t', name, field) };
}

/** Every word by which an entry `t` is found, one text. */
export function wordsSql(noun: Noun): string {
  const texts = (noun.listed?.found ?? []).map((path) => {
    const { value, rows } = pathSql(noun, path);
    return rows ? `(select string_agg(${value}, chr(10)) from ${rows})` : value;
  });
  return `concat_ws(chr(10), ${texts.join(', ')})`;
}

/** As texts are compared: without blanks and marks, in small letters. */
export const comparedSql = (value: string): string =>
  `lower(regexp_replace(${value}, '[[:space:][:punct:]]', '', 'g'))`;
