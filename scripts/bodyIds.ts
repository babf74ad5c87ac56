// Every field of every body that can hold an id, found in the schemas: what is not declared as a reference fails a test.
import { z } from 'zod';
import type { DeclaredRoute } from '../src/server/guardRoutes.ts';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Paths without the numbers of lists; what a union takes is told apart by its `kind`. */
export function idFields({ body }: Pick<DeclaredRoute, 'body'>): string[] {
  if (!body) return [];
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;
  return [...new Set(fieldsOf(schema, []))].toSorted();
}

function fieldsOf(schema: Schema, path: readonly string[]): string[] {
  if (schema.type === 'string' && schema.format === 'uuid') return [path.join('.')];
  const kind = schema.properties?.['kind']?.const;
  const here = typeof kind === 'string' ? [...path.slice(0, -1), `${path.at(-1) ?? ''}[${kind}]`] : path;
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => fieldsOf(part, [...here, name])),
    ...(typeof schema.items === 'object' ? fieldsOf(schema.items, path) : []),
    ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((some) =>
      (some ?? []).flatMap((part) => fieldsOf(part, path)),
    ),
  ];
}
