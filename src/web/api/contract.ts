// What each route takes and answers, as it declares it on the server.
import type { z } from 'zod';
import type { Contract } from '../../server/routes.ts';

/** `GET /projects/:id` */
export type Route = keyof Contract;
/** `/projects/:id` */
export type Read = Route extends infer R ? (R extends `GET ${infer Path}` ? Path : never) : never;

type Schema<R extends Route> = Contract[R];
type None = Readonly<Record<never, never>>;

type IsUnion<T, All = T> = T extends All ? ([All] extends [T] ? false : true) : never;

/** What is chosen from a list of codes is text as it stands in a form; the server says which code it does not know. */
type Text<T> = [T] extends [never] ? never : true extends IsUnion<T> ? string : T;

/** As a form sends it: with these fields and no others. */
type Sendable<T> = Text<Extract<T, string>> | Shape<Exclude<T, string>>;
type Shape<T> = T extends readonly (infer Item)[]
  ? readonly Sendable<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Sendable<T[Name]> }
    : T;

/** Parameters of an address; empty and null are the same as none. */
type Parameters<T> = { readonly [Name in keyof T]?: string | number | null };

export type QueryOf<R extends Route> =
  Schema<R> extends { readonly querystring: infer Q extends z.ZodType } ? Parameters<z.input<Q>> : None;

/** What stands in the address in place of `:id`. */
export type PlaceOf<R extends Route> =
  Schema<R> extends { readonly params: infer P extends z.ZodType }
    ? { readonly [Name in keyof z.input<P>]: string | number }
    : None;

export type BodyOf<R extends Route> =
  Schema<R> extends { readonly body: infer B extends z.ZodType } ? Sendable<z.input<B>> : undefined;

/** Fields beside a file. */
export type FieldsOf<R extends Route> =
  Schema<R> extends { readonly form: infer F extends z.ZodType } ? Partial<z.input<F>> : None;

type Told<Answer> = Answer extends z.ZodType ? (z.output<Answer> extends undefined ? null : z.output<Answer>) : never;
type Answers<R extends Route> = Schema<R> extends { readonly response: infer A } ? A : never;

type Done<A> = { [Status in keyof A]: Status extends 200 | 201 | 202 | 204 ? Told<A[Status]> : never }[keyof A];

export type AnswerOf<R extends Route> = R extends Route ? Done<Answers<R>> : never;

/** A body without the key under which it is one act however often it is sent. */
export type Unkeyed<R extends Route> =
  BodyOf<R> extends infer Body ? (Body extends unknown ? Omit<Body, 'key'> : never) : never;
