// A form with one file (multipart), its fields sent before the file.
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { readInput } from '../domain/readInput.ts';
import { Refusal, refuse } from '../domain/refusal.ts';
import { textLine } from '../domain/text.ts';
import { admitWhole } from './people/caller.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Of a route that takes a form with a file: the fields beside it, which the route reads itself. */
    form?: z.ZodObject;
  }
}

/** What a route says that takes such a form instead of JSON. */
export function takesFile<Fields extends z.ZodRawShape = Record<never, never>>(fields?: Fields) {
  return { consumes: ['multipart/form-data'], form: z.strictObject((fields ?? {}) as Fields) };
}

const FileName = z.strictObject({ fileName: textLine(1, 255) });

interface Form<Fields> {
  readonly fileName: string;
  readonly fields: Fields;
}
type FieldsOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>;
type Given<Shape> = [request: FastifyRequest, shape?: Shape, limits?: { fieldSize?: number; fileSize?: number }];

/** Read to its end; its sender has the rights of then, so that who acts is asked after it. */
export async function receivedFile<Shape extends z.ZodRawShape = Record<never, never>>(
  ...given: Given<Shape>
): Promise<Form<FieldsOf<Shape>> & { readonly bytes: Buffer }> {
  const { file, ...form } = await opened(...given);
  const bytes = await file.toBuffer();
  await admitWhole(given[0]);
  return { ...form, bytes };
}

/** As it comes, for who keeps it elsewhere than in memory; whether its sender still may is asked where it is written down. */
export async function arrivingFile<Shape extends z.ZodRawShape = Record<never, never>>(
  ...given: Given<Shape>
): Promise<Form<FieldsOf<Shape>> & { readonly stream: Readable }> {
  const { file, ...form } = await opened(...given);
  return { ...form, stream: file.file };
}

async function opened<Shape extends z.ZodRawShape>(...[request, shape, limits = {}]: Given<Shape>) {
  const file = await request.file({ limits });
  if (!file) return refuse('input_malformed', 'file', { wants: 'file' });
  const given = Object.entries(file.fields).flatMap(([name, field]) =>
    field && 'value' in field ? [[name, field.value] as const] : [],
  );
  const fields = readInput(z.strictObject((shape ?? {}) as Shape), Object.fromEntries(given));
  const named = readInput(FileName, { fileName: file.filename });
  if ('value' in fields && 'value' in named) return { file, fileName: named.value.fileName, fields: fields.value };
  // A sender hears an answer only once all that they sent was heard.
  file.file.resume();
  throw new Refusal([...('breaches' in fields ? fields.breaches : []), ...('breaches' in named ? named.breaches : [])]);
}
