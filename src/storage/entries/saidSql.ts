// What an entry says, in the few columns that lists of entries of every kind share: made from each noun's brief.
import { type Field, columnOf } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { nouns } from '../../domain/entries/nouns.ts';

/** How much of a long text a list shows. */
const beginning = 80;

/** A field of the noun, also one that no input brings. */
function fieldOf({ kind, fields, derived }: Noun, name: string): Field {
  const field = fields[name] ?? derived?.[name];
  if (!field) throw new Error(`${kind} has no field ${name}`);
  return field;
}

/** The column of a field that has one, in a table `alias`. */
export function columnIn(alias: string, noun: Noun, name: string): string {
  const field = fieldOf(noun, name);
  return `${alias}.${columnOf(name, field)}${field.as === 'money' ? '_fen' : ''}`;
}

/** A field as text, whole. */
export function fieldAsText(alias: string, noun: Noun, name: string): string {
  const field = fieldOf(noun, name);
  const column = `${alias}.${columnOf(name, field)}`;
  if (field.as === 'rows') return partsOf(alias, field);
  return field.as === 'text' || field.as === 'code' ? column : `${column}::text`;
}

/** A list in one line: its rows in order, the parts of each with a blank between. */
function partsOf(alias: string, { table, fields }: Extract<Field, { as: 'rows' }>): string {
  const parts = Object.entries(fields).map(([name, field]) => {
    const column = `r.${columnOf(name, field)}`;
    if (field.as === 'share') return `trim_scale(${column} / 100.0) || '%'`;
    if (field.as !== 'office') return `${column}::text`;
    return `(select v.short_name from office_version v where v.city_code = r.city_code and v.office_id = ${column}
      order by v.valid_from desc, v.recorded_at desc limit 1)`;
  });
  return `(select string_agg(concat_ws(' ', ${parts.join(', ')}), ' / ' order by r.no) from ${table} r
    where r.city_code = ${alias}.city_code and r.entry_id = ${alias}.entry_id)`;
}

/** The detail of a brief in one line. */
export function detailOf(alias: string, noun: Noun): string {
  const texts = (noun.brief.detail ?? []).map((name) => {
    const field = fieldOf(noun, name);
    const text = fieldAsText(alias, noun, name);
    return field.as === 'text' && field.long ? `left(${text}, ${beginning})` : text;
  });
  return texts.length > 1 ? `nullif(concat_ws(' ', ${texts.join(', ')}), '')` : (texts[0] ?? 'null::text');
}

/** The column in which a noun names the one project that it is about. */
export function projectColumn({ fields, derived = {} }: Noun): string | undefined {
  const found = Object.entries({ ...fields, ...derived }).find(([, field]) => field.as === 'project' && !field.aside);
  return found && columnOf(...found);
}

function saidOf(noun: Noun): string {
  const { brief, claims } = noun;
  const project = projectColumn(noun);
  const column = (name: string | undefined, type: string) => (name ? columnIn('t', noun, name) : `null::${type}`);
  return `select ${column(brief.title, 'text')} as title, ${column(brief.what, 'text')} as what, ${detailOf('t', noun)} as detail,
    ${column(brief.amount, 'bigint')} as amount_fen, ${column(claims?.claimed, 'bigint')} as claimed_fen,
    ${project ? `t.${project}` : 'null::uuid'} as project_id, ${column(brief.place, 'text')} as place,
    ${brief.place ? 'true' : 'false'} as has_place
    from ${noun.kind} t`;
}

const branches = nouns.map((noun) => [noun.kind, saidOf(noun)] as const);

/**
 * Joins what the entry `id` says. Only the table of the kind of the entry `alias` is looked into. `id` is another entry than
 * `alias` where that is a withdrawal, which says nothing itself and has the kind of what it takes away.
 */
export function saidBy(alias: string, id = `${alias}.id`, as = 'said'): string {
  const parts = branches.map(
    ([kind, select]) =>
      `${select} where ${alias}.kind = '${kind}' and t.city_code = ${alias}.city_code and t.entry_id = ${id}`,
  );
  return `left join lateral (${parts.join(' union all ')}) ${as} on true`;
}
