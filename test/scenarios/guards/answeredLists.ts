// Which lists of the answers have been seen with something in them. What an answer's rows carry beyond what is declared is
// found only where there is a row.
import type { LightMyRequestResponse } from 'fastify';
import type { Schema } from '../../fuzz/schemaValues.ts';

type Described = Schema & { readonly $ref?: string };

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Described>> };
}

interface Operation {
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: Described }>> }>
  >;
}

/** `GET /api/v1/projects rows.shares`, of every answer that is not a refusal. */
export function declaredLists(description: Description): Set<string> {
  const found = new Set<string>();
  const named = description.components.schemas;
  const walk = (given: Described, at: string, above: readonly string[]): void => {
    const name = given.$ref?.split('/').at(-1);
    if (name !== undefined && above.includes(name)) return;
    const schema = name === undefined ? given : (named[name] ?? {});
    const within = name === undefined ? above : [...above, name];
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
      walk(one, at, within);
    if (schema.items) {
      found.add(at);
      walk(schema.items, at, within);
    }
    for (const [field, part] of Object.entries(schema.properties ?? {})) walk(part, `${at}.${field}`, within);
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, `${at}.*`, within);
  };
  for (const [path, operations] of Object.entries(description.paths))
    for (const [method, { responses }] of Object.entries(operations))
      for (const [status, { content }] of Object.entries(responses ?? {})) {
        const schema = content?.['application/json']?.schema;
        if (schema && status.startsWith('2')) walk(schema, `${method.toUpperCase()} ${path}`, []);
      }
  return found;
}

/** Takes off the declared ones what stands filled in an answer. */
export function strikeSeen(
  left: Set<string>,
  route: string,
  { statusCode, headers, body }: LightMyRequestResponse,
): void {
  if (statusCode >= 300 || !String(headers['content-type']).startsWith('application/json')) return;
  const sought = [...left].filter((one) => one === route || one.startsWith(`${route}.`));
  if (sought.length === 0) return;
  const answer: unknown = JSON.parse(body);
  for (const one of sought) {
    const fields = one.slice(route.length).split('.').slice(1);
    if (filledAt(answer, fields)) left.delete(one);
  }
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
