// One request after another, from the API's own description and from the sound ones of samples.ts, each bent or not.
import * as fc from 'fast-check';
import type { Sample } from '../scenarios/samples/samples.ts';
import { nasty, nastyText } from './nasty.ts';
import { type KnownIds, type Schema, valueOf } from './schemaValues.ts';

export interface Operation {
  readonly method: string;
  /** As the route is registered: `/api/v1/projects/:id`. */
  readonly path: string;
  readonly parameters: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly body: Schema | undefined;
}

export interface Bent {
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Never sent as it is: neither address nor form may hold it, and a client would have escaped it. */
const inAddress = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.toWellFormed());
};

/** A request made from what the description says of an operation. */
export function described(operation: Operation, ids: KnownIds): fc.Arbitrary<Bent> {
  const of = operation.path.split('/')[3] ?? '';
  const inPath = operation.parameters.filter((one) => one.in === 'path');
  const inQuery = operation.parameters.filter((one) => one.in === 'query');
  const path = fc.tuple(
    ...inPath.map(({ name, schema }) => {
      const sound = name === 'id' ? ids(of) : valueOf(schema, name, ids);
      return fc.oneof({ weight: 20, arbitrary: sound }, { weight: 1, arbitrary: nastyText });
    }),
  );
  const query = fc.tuple(
    ...inQuery.map(({ name, schema }) => fc.option(valueOf(schema, name, ids).map((value) => [name, value] as const))),
  );
  const body = operation.body ? valueOf(operation.body, of, ids) : fc.constant(undefined);
  return fc.tuple(path, query, body).map(([parts, asked, sent]) => {
    const url = inPath.reduce(
      (text, { name }, n) => text.replace(`:${name}`, inAddress(parts[n])),
      operation.path.replace('/api/v1', ''),
    );
    const search = asked.flatMap((one) => (one ? [`${one[0]}=${inAddress(one[1])}`] : [])).join('&');
    return { url: search ? `${url}?${search}` : url, ...(sent === undefined ? {} : { body: sent }) };
  });
}

/** A sound request, as it is or with one thing in it exchanged. */
export function bentSample({ url, body, headers }: Sample): fc.Arbitrary<Bent> {
  const rest = headers ? { headers } : {};
  if (body === undefined) return fc.constant({ url, ...rest });
  if (Buffer.isBuffer(body)) {
    const cut = fc.nat({ max: body.length }).map((length) => body.subarray(0, length));
    const turned = fc.nat({ max: body.length - 1 }).map((at) => {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      return changed;
    });
    return fc.oneof(fc.constant(body), cut, turned).map((sent) => ({ url, body: sent, ...rest }));
  }
  const places = leavesOf(body);
  const exchanged = fc
    .tuple(fc.constantFrom(...(places.length > 0 ? places : [[]])), nasty)
    .map(([at, value]) => exchangedAt(body, at, value));
  return fc
    .oneof({ weight: 1, arbitrary: fc.constant(body) }, { weight: 2, arbitrary: exchanged })
    .map((sent) => ({ url, body: sent, ...rest }));
}

type Path = readonly string[];

function leavesOf(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...at, name])),
  ];
}

function exchangedAt(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((one, n) => (String(n) === step ? exchangedAt(one, rest, by) : one));
  const object = value as Record<string, unknown>;
  return { ...object, [step]: exchangedAt(object[step], rest, by) };
}
