// Whole numbers as they come in. A column of them holds no more, and a database that is given more fails at what a person typed.
import { z } from 'zod';

export const mostWhole = 2_147_483_647;

/** From `least` on. */
export const wholeFrom = (least: number) => z.int().min(least).max(mostWhole);
