// What an input names, found by the descriptions of its noun's fields.
import { columnOf, type Field } from './fields.ts';
import type { Breach } from '../refusal.ts';
import type { Noun } from './noun.ts';

type Values = Readonly<Record<string, unknown>>;

/** Every field of the input that is as asked, also in its lists, with the values beside it. */
function* fieldsAs(
  noun: Noun,
  input: Values,
  as: Field['as'],
): Generator<[field: Field, value: unknown, beside: Values]> {
  for (const [name, field] of Object.entries(noun.fields)) {
    if (field.as === as) yield [field, input[name], input];
    if (field.as !== 'rows') continue;
    const inRows = Object.entries(field.fields).filter(([, one]) => one.as === as);
    if (inRows.length === 0) continue;
    for (const row of input[name] as readonly Values[]) for (const [part, one] of inRows) yield [one, row[part], row];
  }
}

/** Projects of which the entry says something, by the field that names them; with `aside` also those that it only names. */
export function projectsByField(
  { fields }: Noun,
  input: Values,
  aside = false,
): [field: string, ids: readonly string[]][] {
  return Object.entries(fields).flatMap(([name, field]): [string, readonly string[]][] => {
    const value = input[name];
    if (field.as === 'projects') return [[name, value as readonly string[]]];
    return field.as === 'project' && value && (aside || !field.aside) ? [[name, [value as string]]] : [];
  });
}

export function projectsNamed(noun: Noun, input: Values, aside = false): string[] {
  return projectsByField(noun, input, aside).flatMap(([, ids]) => ids);
}

/** Projects that no field of the input names: the decision found them and put them into these columns. */
export function projectsWorkedOut({ derived = {} }: Noun, columns: Values = {}): string[] {
  return Object.entries(derived).flatMap(([name, field]) => {
    const id = field.as === 'project' && !field.aside ? columns[columnOf(name, field)] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

export function personsNamed(noun: Noun, input: Values): string[] {
  return [...fieldsAs(noun, input, 'person')].flatMap(([, value]) => (value ? [value as string] : []));
}

/** That a project or a firm is named that nobody knows, or a project twice, by the field that names it. */
export function unknownNamed(
  { fields }: Noun,
  input: Values,
  known: { readonly projects: { has(id: string): boolean }; readonly companies: { has(id: string): boolean } },
): Breach[] {
  return Object.entries(fields).flatMap(([field, { as, ...how }]): Breach[] => {
    const value = input[field];
    if (as === 'project')
      return value && !known.projects.has(value as string) ? [{ law: 'project_unknown', field }] : [];
    if (as === 'company')
      return value && !known.companies.has(value as string) ? [{ law: 'company_unknown', field }] : [];
    if (as === 'projects') return projectsBreaches(field, value as readonly string[], known.projects);
    if (as !== 'rows' || !('fields' in how)) return [];
    const firms = Object.keys(how.fields).filter((part) => how.fields[part]?.as === 'company');
    const isUnknown = (id: unknown): boolean => Boolean(id) && !known.companies.has(id as string);
    const found =
      firms.length > 0 && (value as readonly Values[]).some((row) => firms.some((part) => isUnknown(row[part])));
    return found ? [{ law: 'company_unknown', field }] : [];
  });
}

function projectsBreaches(field: string, ids: readonly string[], known: { has(id: string): boolean }): Breach[] {
  const breaches: Breach[] = [];
  if (ids.some((id) => !known.has(id))) breaches.push({ law: 'project_unknown', field });
  if (new Set(ids).size < ids.length) breaches.push({ law: 'project_twice', field });
  return breaches;
}
