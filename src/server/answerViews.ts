// The pieces that routes declare their answers with.
import { z } from 'zod';

export const problemType = 'application/problem+json';

/** An answer that has a name of its own in the description of the API: as it is, with no field that is not told. */
export function view<Shape extends z.ZodRawShape>(id: string, shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape).register(z.globalRegistry, { id });
}

/** A list that whoever reads an answer leaves as it is. */
export function list<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).readonly();
}

/** What a paged list answers of its rows. */
export function pagedRows<Row extends z.ZodType>(row: Row) {
  return { rows: list(row), total: z.number(), page: z.number(), size: z.number() };
}

/** For 204. */
export const nothing = z.undefined();

/** Of what was written: the ids it has, by these names. */
export function written<Name extends string>(...names: Name[]): z.ZodObject<Record<Name, z.ZodString>, z.core.$strict> {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.string()])) as Record<Name, z.ZodString>);
}

interface FileSchema {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>;
}

export type AnswerSchema = z.ZodType | FileSchema;

export const fileSchema: z.ZodType = z.custom<unknown>().meta({ type: 'string', format: 'binary' });

/** Bytes of one of these types. */
export function fileAnswer(description: string, ...types: string[]): FileSchema {
  return { description, content: Object.fromEntries(types.map((type) => [type, { schema: fileSchema }])) };
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const workbookFile: FileSchema = fileAnswer('A workbook', workbookType);
export const pageType = 'text/html; charset=utf-8';
export const proofPageFile: FileSchema = fileAnswer('A page that proves its figures', 'text/html');
export const documentFile: FileSchema = fileAnswer('A document', documentType);
