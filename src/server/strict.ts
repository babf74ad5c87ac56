// What comes in is read by what its route declares, and by nothing else: a route that names no parameters takes none,
// and one whose schema would swallow a field, or take a number that no column holds, is not registered at all.
import type { FastifyInstance, FastifySchemaCompiler, RouteOptions } from 'fastify';
import { z } from 'zod';
import { readInput } from '../domain/readInput.ts';
import { Refusal } from '../domain/refusal.ts';
import { mostOf } from '../domain/whole.ts';

export const readBySchema: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (given: unknown) => {
    const read = readInput(schema, given);
    return 'value' in read ? { value: read.value } : { error: new Refusal(read.breaches) };
  };

const none = z.strictObject({});
/** Of a route that writes and takes no body. */
export const noBody = none.nullish();

/** Every route registered from here on refuses by name what it does not declare. */
export function refuseUndeclared(app: FastifyInstance): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    const schema = (route.schema ??= {});
    schema.querystring ??= none;
    // A form with a file is read piece by piece, by its route.
    const takesFile = [schema.consumes ?? []].flat().includes('multipart/form-data');
    if (!takesFile && route.method !== 'GET' && route.method !== 'HEAD') schema.body ??= noBody;
    for (const part of ['querystring', 'params', 'body', 'response'] as const) {
      const swallows = found(schema[part], [part], swallowingAt);
      if (swallows.length > 0)
        throw new Error(
          `${String(route.method)} ${route.url} lets pass what it does not declare: ${swallows.join(', ')}`,
        );
      const boundless = part === 'response' ? [] : found(schema[part], [part], boundlessAt);
      if (boundless.length > 0)
        throw new Error(`${String(route.method)} ${route.url} says no greatest number: ${boundless.join(', ')}`);
    }
  });
}

type Look = (schema: z.core.$ZodType, at: readonly string[]) => string[];

/** Of answers, of all statuses. */
function found(part: unknown, at: readonly string[], look: Look): string[] {
  if (part instanceof z.ZodType) return look(part, at);
  return Object.entries(part ?? {}).flatMap(([status, one]) =>
    one instanceof z.ZodType ? look(one, [...at, status]) : [],
  );
}

/** Where a schema drops unknown fields in silence: an object that is neither strict nor loose by intention. */
export function swallowingAt(schema: z.core.$ZodType, at: readonly string[] = []): string[] {
  if (schema instanceof z.ZodObject) {
    const own = schema.def.catchall === undefined ? [at.join('.')] : [];
    const within = Object.entries(schema.shape);
    return [...own, ...within.flatMap(([name, part]) => swallowingAt(part, [...at, name]))];
  }
  return partsOf(schema).flatMap((part) => swallowingAt(part, at));
}

/** Where a number may be greater than any column for it. */
export function boundlessAt(schema: z.core.$ZodType, at: readonly string[] = []): string[] {
  if (schema instanceof z.ZodNumber) return isBounded(schema) ? [] : [at.join('.')];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, part]) => boundlessAt(part, [...at, name]));
  return partsOf(schema).flatMap((part) => boundlessAt(part, at));
}

/** An amount in fen says of itself that it is one, and so which is the greatest. */
const isBounded = (schema: z.ZodNumber): boolean =>
  (schema.minValue ?? -Infinity) >= -mostOf(schema) && (schema.maxValue ?? Infinity) <= mostOf(schema);

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
  const { innerType } = (schema as z.ZodType).def as { readonly innerType?: z.core.$ZodType };
  return innerType ? [innerType] : [];
}
