// What a path of a listed noun reads: SQL over its own table as `t`, or over the rows of one of its lists as `r`.
import { type RawBuilder, sql } from 'kysely';
import { columnOf, type Field } from '../../domain/entries/fields.ts';
import { atPath } from '../../domain/entries/listed.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { nounTelling } from '../../domain/entries/nouns.ts';
import { columnIn } from './saidSql.ts';
import { lastVersion } from './versions.ts';

const firm = nounTelling('company');
const firmsName = sql.raw(columnIn('v', firm, firm.brief.title));

/** Expressions over `t`, or over `r` in the rows of a table. */
export interface PathSql {
  readonly value: RawBuilder<unknown>;
  /** By what two of them are one and the same: an id, or a text as texts are compared. */
  readonly same: RawBuilder<unknown>;
  /** The rows in which it lies, with what is joined to them; absent where it lies in the entry itself. */
  readonly rows?: RawBuilder<unknown>;
}

/** Rows `r` of a list of the entry `t`. */
export const rowsBelow = (table: string): RawBuilder<unknown> =>
  sql.raw(`${table} r where r.city_code = t.city_code and r.entry_id = t.entry_id`);

/** Names of firms and projects, and of people, stand in place of their ids. */
function nameSql(alias: string, name: string, field: Field): PathSql {
  const column = `${alias}.${columnOf(name, field)}`;
  const [id, city] = [sql.raw(column), `${alias}.city_code`];
  if (field.as === 'person') {
    const person = sql.raw(`${alias}.${field.column}`);
    return {
      value: sql`(select p.name from person p where p.city_code = ${sql.raw(city)} and p.id = ${person})`,
      same: person,
    };
  }
  if (field.as === 'company')
    return {
      value: sql`(select ${firmsName} from ${lastVersion('company', 'heard', { city, id: column })} v)`,
      same: id,
    };
  if (field.as === 'project') return { value: projectsName(alias, column), same: id };
  const value = field.as === 'texts' ? sql.raw(`array_to_string(${column}, ' ')`) : sql.raw(`${column}::text`);
  return { value, same: comparedSql(value) };
}

const projectsName = (alias: string, id: string) =>
  sql.raw(`(select c.name from project_current c where c.city_code = ${alias}.city_code and c.project_id = ${id})`);

export function pathSql(noun: Noun, path: string): PathSql {
  const { name, field, list } = atPath(noun, path);
  if (list) return { ...nameSql('r', list.name, list.field), rows: rowsBelow(list.table) };
  if (field.as === 'projects')
    return {
      value: projectsName('r', 'r.project_id'),
      same: sql.raw('r.project_id'),
      rows: field.how ? sql`${rowsBelow(field.table)} and r.how = ${field.how}` : rowsBelow(field.table),
    };
  return nameSql('t', name, field);
}

/** Every word by which an entry `t` is found, one text. */
export function wordsSql(noun: Noun): RawBuilder<unknown> {
  const texts = (noun.listed?.found ?? []).map((path) => {
    const { value, rows } = pathSql(noun, path);
    return rows ? sql`(select string_agg(${value}, chr(10)) from ${rows})` : value;
  });
  return sql`concat_ws(chr(10), ${sql.join(texts)})`;
}

/** As texts are compared: without blanks and marks, in small letters. */
export const comparedSql = (value: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`lower(regexp_replace(${value}, '[[:space:][:punct:]]', '', 'g'))`;
