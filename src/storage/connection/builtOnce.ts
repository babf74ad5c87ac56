// Statements that are asked again and again and never read otherwise than by their values: to put one together from its pieces
// costs the server more than to send it.
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { isKeptForFew, keptForFew } from './pool.ts';

/** Stands for a value while the statement is built. */
class Slot {
  readonly of: string;
  constructor(of: string) {
    this.of = of;
  }
}

interface Built<Row> {
  compile(db: Kysely<Schema>): CompiledQuery<Row>;
}

/**
 * `build` is called once. What it is given stands for the values: it may put them into the statement as they are, and may not
 * look at them.
 */
export function builtOnce<Given extends object, Row>(build: (given: Given, db: Kysely<Schema>) => Built<Row>) {
  let built: CompiledQuery<Row> | undefined;
  const slots = new Proxy({} as Given, { get: (_, name) => new Slot(String(name)) });
  const asked = (db: Kysely<Schema>, given: Given): CompiledQuery<Row> => {
    built ??= build(slots, db).compile(db);
    const values = given as Readonly<Record<string, unknown>>;
    return { ...built, parameters: built.parameters.map((one) => (one instanceof Slot ? values[one.of] : one)) };
  };
  return {
    asked,
    rows: async (db: Kysely<Schema>, given: Given): Promise<Row[]> => (await db.executeQuery(asked(db, given))).rows,
  };
}

/** The same for statements about some rows by key: for a few of them each connection keeps its plan (`keptForFew`). */
export function builtForKeys<Given extends object, Row>(
  build: (given: Given, mark: RawBuilder<unknown>) => Built<Row>,
) {
  const few = builtOnce<Given, Row>((given) => build(given, keptForFew([])));
  const many = builtOnce<Given, Row>((given) => build(given, sql``));
  const isFew = (given: Given) => Object.values(given).every((one) => !Array.isArray(one) || isKeptForFew(one));
  return { rows: (db: Kysely<Schema>, given: Given) => (isFew(given) ? few : many).rows(db, given) };
}
