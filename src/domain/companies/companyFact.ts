// A fact about a company (企业情况): what a city knows of a firm of the register, one thing at a time, each with its source
// and the day of the source. Facts are added and taken back, never edited.
import { z } from 'zod';
import { Day } from '../day.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';

export const companyFactKinds = [
  'employees',
  'output',
  'above_scale',
  'product',
  'chain_node',
  'supplies',
  'buys_from',
  'invested_in',
  'expanding',
  'listed',
  'qualification',
  'parent',
  'risk',
  'note',
] as const;
export type CompanyFactKind = (typeof companyFactKinds)[number];

const Words = textLine(1, 200);
const Division = codeText(/^\d{6}$/);
/** Fen as text, as it lies in JSON. */
const FenText = Fen.transform(String);

/** What is said, by kind. */
export const CompanyFactSaid = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('employees'), value: z.strictObject({ count: z.int().min(0).max(10_000_000) }) }),
  z.strictObject({
    kind: z.literal('output'),
    value: z.strictObject({ outputFen: FenText, year: z.int().min(1949).max(2199).optional() }),
  }),
  /** 规上: on the statistical list of firms above the designated size. */
  z.strictObject({ kind: z.literal('above_scale'), value: z.strictObject({ aboveScale: z.boolean() }) }),
  z.strictObject({ kind: z.literal('product'), value: z.strictObject({ product: Words }) }),
  z.strictObject({ kind: z.literal('chain_node'), value: z.strictObject({ chainId: Words, nodeId: Words }) }),
  z.strictObject({
    kind: z.literal('supplies'),
    value: z.strictObject({ registerId: z.uuid(), product: Words.optional() }),
  }),
  z.strictObject({
    kind: z.literal('buys_from'),
    value: z.strictObject({ registerId: z.uuid(), product: Words.optional() }),
  }),
  z.strictObject({
    kind: z.literal('invested_in'),
    value: z.strictObject({ divisionCode: Division, project: Words.optional() }),
  }),
  z.strictObject({ kind: z.literal('expanding'), value: z.strictObject({ plan: Words }) }),
  z.strictObject({
    kind: z.literal('listed'),
    value: z.strictObject({ exchange: Words, stockCode: Words.optional() }),
  }),
  z.strictObject({ kind: z.literal('qualification'), value: z.strictObject({ list: Words, batch: Words.optional() }) }),
  z.strictObject({
    kind: z.literal('parent'),
    value: z.strictObject({ registerId: z.uuid().optional(), name: Words }),
  }),
  z.strictObject({ kind: z.literal('risk'), value: z.strictObject({ risk: Words }) }),
  z.strictObject({ kind: z.literal('note'), value: z.strictObject({ note: textLines(1, 1000) }) }),
]);
export type CompanyFactSaid = z.output<typeof CompanyFactSaid>;

export const CompanyFactInput = z
  .strictObject({
    id: z.uuid(),
    registerId: z.uuid(),
    source: textLine(2, 200),
    sourceOn: Day,
    sample: z.boolean().default(false),
  })
  .and(CompanyFactSaid);
export type CompanyFactInput = z.output<typeof CompanyFactInput>;

/** A fact that stands, as the laws see it. */
export interface StandingFact {
  readonly kind: string;
  readonly value: unknown;
  readonly source: string;
  readonly sourceOn: string;
}

export interface CompanyFactFacts {
  readonly today: string;
  /** Firms of the register, of those that the fact names. */
  readonly firms: { has(registerId: string): boolean };
  readonly divisions: { has(code: string): boolean };
  /** What stands of the firm already. */
  readonly standing: readonly StandingFact[];
}

/** The laws of a fact, in order of precedence. */
export function companyFactBreaches(input: CompanyFactInput, facts: CompanyFactFacts): Breach[] {
  const breaches: Breach[] = [];
  const other = 'registerId' in input.value ? input.value.registerId : undefined;
  if (!facts.firms.has(input.registerId)) breaches.push({ law: 'register_company_unknown', field: 'registerId' });
  if (other && !facts.firms.has(other)) breaches.push({ law: 'register_company_unknown', field: 'value.registerId' });
  if (input.sourceOn > facts.today) breaches.push({ law: 'source_day_in_future', field: 'sourceOn' });
  if (input.kind === 'invested_in' && !facts.divisions.has(input.value.divisionCode))
    breaches.push({ law: 'division_unknown', field: 'value.divisionCode' });
  if (other === input.registerId) breaches.push({ law: 'fact_about_itself', field: 'value.registerId' });
  if (input.kind === 'output' && input.value.outputFen.startsWith('-'))
    breaches.push({ law: 'fact_amount_negative', field: 'value.outputFen' });
  if (facts.standing.some((fact) => isSameFact(fact, input))) breaches.push({ law: 'fact_known_already' });
  return breaches;
}

/** The same thing from the same source on the same day is no second fact. */
export function isSameFact(fact: StandingFact, said: StandingFact): boolean {
  return (
    fact.kind === said.kind &&
    fact.source === said.source &&
    fact.sourceOn === said.sourceOn &&
    sorted(fact.value) === sorted(said.value)
  );
}

/** The database orders the keys of a value by its own rule. */
function sorted(value: unknown): string {
  return JSON.stringify(Object.entries(value ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export const FactWithdrawalInput = z.strictObject({ factId: z.uuid(), reason: textLines(2, 500) });
export type FactWithdrawalInput = z.output<typeof FactWithdrawalInput>;

export function factWithdrawalBreaches(known: { readonly withdrawn: boolean } | undefined): Breach[] {
  if (!known) return [{ law: 'fact_unknown', field: 'factId' }];
  return known.withdrawn ? [{ law: 'fact_withdrawn_already', field: 'factId' }] : [];
}
