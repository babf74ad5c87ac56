// Whole numbers as they come in. A column of them holds no more, and a database that is given more fails at what a person typed.
import { z } from 'zod';

export const mostWhole = 2_147_483_647;

/** From `least` on. */
export const wholeFrom = (least: number) => z.int().min(least).max(mostWhole);

/** Ten trillion yuan in fen: what a column of amounts holds, and a number of this language holds exactly. */
export const mostFen = 1_000_000_000_000_000;

const amounts = new WeakSet<z.core.$ZodType>();

/** An amount in fen that comes in as a number: it says that it is one, and so may be greater than other numbers. */
export function fenFrom(least: number): z.ZodInt {
  const amount = z.int().min(least).max(mostFen);
  amounts.add(amount);
  return amount;
}

/** The greatest number that may come in through a schema. */
export const mostOf = (schema: z.core.$ZodType): number => (amounts.has(schema) ? mostFen : mostWhole);
