// A form with one file (multipart), its fields sent before the file.
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readInput } from '../domain/readInput.ts';
import { Refusal, refuse } from '../domain/refusal.ts';
import { textLine } from '../domain/text.ts';

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

interface ReceivedFile<Fields> {
  readonly file: MultipartFile;
  readonly fileName: string;
  readonly fields: Fields;
}

export async function receivedFile<Fields extends z.ZodRawShape = Record<never, never>>(
  request: FastifyRequest,
  shape?: Fields,
  limits: { readonly fieldSize?: number; readonly fileSize?: number } = {},
): Promise<ReceivedFile<z.output<z.ZodObject<Fields, z.core.$strict>>>> {
  const file = await request.file({ limits });
  if (!file) return refuse('input_malformed', 'file', { wants: 'file' });
  const given = Object.entries(file.fields).flatMap(([name, field]) =>
    field && 'value' in field ? [[name, field.value] as const] : [],
  );
  const fields = readInput(z.strictObject((shape ?? {}) as Fields), Object.fromEntries(given));
  const named = readInput(FileName, { fileName: file.filename });
  if ('value' in fields && 'value' in named) return { file, fileName: named.value.fileName, fields: fields.value };
  // A sender hears an answer only once all that they sent was heard.
  file.file.resume();
  throw new Refusal([...('breaches' in fields ? fields.breaches : []), ...('breaches' in named ? named.breaches : [])]);
}
