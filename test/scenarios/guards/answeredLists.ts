// Which lists of the answers have been seen with something in them. What an answer's rows carry beyond what is declared is
// found only where there is a row.
import type { LightMyRequestResponse } from 'fastify';
import type { Schema } from '../../fuzz/schemaValues.ts';

type Described = Schema & { readonly $ref?: string };

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Described>> };
}

interface Operation {
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: Described }>> }>
  >;
}

/** A list of objects, and where it stands in answers that are no refusals: `GET /api/v1/projects` and `rows.shares`. */
export interface DeclaredList {
  readonly places: { readonly route: string; readonly fields: readonly string[] }[];
}

/**
 * By the view that declares them (`ImportPreview.sheets`), or their route where that has no name. What holds texts and numbers
 * alone is left out: of these nothing more can go out than is declared.
 */
export function declaredLists(description: Description, routes: ReadonlySet<string>): Map<string, DeclaredList> {
  const found = new Map<string, DeclaredList>();
  const named = description.components.schemas;
  for (const [path, operations] of Object.entries(description.paths))
    for (const [method, { responses }] of Object.entries(operations))
      for (const [status, { content }] of Object.entries(responses ?? {})) {
        const schema = content?.['application/json']?.schema;
        if (!schema || !status.startsWith('2')) continue;
        const route = `${method.toUpperCase()} ${path}`;
        if (routes.has(route)) walk(schema, { route, fields: [], key: route, above: [] });
      }
  return found;

  function walk(given: Described, at: At): void {
    const name = given.$ref?.split('/').at(-1);
    if (name !== undefined && at.above.includes(name)) return;
    const schema = name === undefined ? given : (named[name] ?? {});
    const here = name === undefined ? at : { ...at, key: name, above: [...at.above, name] };
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(one, here);
    if (schema.items) {
      if (holdsObjects(schema.items)) {
        const list = found.get(here.key) ?? { places: [] };
        found.set(here.key, list);
        list.places.push({ route: here.route, fields: here.fields });
      }
      walk(schema.items, here);
    }
    const within = (field: string) => ({ ...here, fields: [...here.fields, field], key: `${here.key}.${field}` });
    for (const [field, part] of Object.entries(schema.properties ?? {})) walk(part, within(field));
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, within('*'));
  }

  function holdsObjects(item: Described): boolean {
    const name = item.$ref?.split('/').at(-1);
    const schema = name === undefined ? item : (named[name] ?? {});
    if (schema.properties) return true;
    return [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(holdsObjects);
  }
}

interface At {
  readonly route: string;
  readonly fields: readonly string[];
  readonly key: string;
  readonly above: readonly string[];
}

/** Takes off the declared ones what stands filled in an answer. */
export function strikeSeen(
  left: Map<string, DeclaredList>,
  route: string,
  { statusCode, headers, body }: LightMyRequestResponse,
): void {
  if (statusCode >= 300 || !String(headers['content-type']).startsWith('application/json')) return;
  const sought = [...left].flatMap(([key, { places }]) =>
    places.flatMap((place) => (place.route === route ? [{ key, fields: place.fields }] : [])),
  );
  if (sought.length === 0) return;
  const answer: unknown = JSON.parse(body);
  for (const { key, fields } of sought) if (filledAt(answer, fields)) left.delete(key);
}

/** Lists on the way are gone through. */
function filledAt(value: unknown, [field, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value)) {
    if (field === undefined) return value.length > 0;
    return value.some((one) => filledAt(one, [field, ...rest]));
  }
  if (field === undefined || typeof value !== 'object' || value === null) return false;
  const parts = field === '*' ? Object.values(value) : [(value as Readonly<Record<string, unknown>>)[field]];
  return parts.some((part) => filledAt(part, rest));
}
