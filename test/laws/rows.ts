import type { Law } from '../../src/laws/laws.ts';
import type { City } from '../scenarios/samples/city.ts';

/** What is done to break a law: a decision is asked, or a request sent to the one city that all rows share. */
export type Rows = Readonly<Partial<Record<Law, (city: City) => unknown>>>;
