// Acts as they wait in a staged row: JSON, with amounts as text, parsed by the same schemas as a form's input.
import { z } from 'zod';
import { nounOf, type WrittenKind } from '../../domain/entries/nouns.ts';
import type { Breach } from '../../domain/refusal.ts';
import { CompanyFactInput } from '../../domain/companies/companyFact.ts';
import { RegisterCompanyInput } from '../../domain/companies/registerCompany.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import type { SaidOfFirm } from '../companies/decideFirm.ts';
import { readInput } from '../../domain/readInput.ts';

export type Stated = Readonly<Record<string, unknown>>;

/** What is not an entry of the ledger: a firm of the register with what a source says of it. */
export interface RegisterAct {
  readonly kind: 'register_firm';
  readonly input: SaidOfFirm;
}
export type StagedAct = LedgerAct | RegisterAct;

const Firm = z.object({ company: RegisterCompanyInput, facts: z.array(CompanyFactInput) });

/** A firm that was staged by a preview. */
export function stagedFirm(json: unknown): RegisterAct | undefined {
  const { kind, input } = json as { kind: string; input: unknown };
  return kind === 'register_firm' ? { kind, input: Firm.parse(input) } : undefined;
}

/**
 * An act from its parts, or what keeps its input from being one. The parts are ours: what a row was read into may carry
 * more than its noun keeps.
 */
export function parseAct(kind: WrittenKind, parts: Stated): { act: LedgerAct } | { breaches: Breach[] } {
  const { schema } = nounOf(kind);
  const own = Object.entries(parts).filter(([name]) => !(schema instanceof z.ZodObject) || name in schema.shape);
  const parsed = readInput(schema, Object.fromEntries(own));
  if ('value' in parsed) return { act: { kind, input: parsed.value } as unknown as LedgerAct };
  return { breaches: byColumn(parsed.breaches) };
}

/** A breach within a field (`investment.fen`) is one of the whole field: a column fills it as a whole. */
export function byColumn(breaches: readonly Breach[]): Breach[] {
  return breaches.map(({ field, ...breach }) => ({
    ...breach,
    ...(field ? { field: field.split('.')[0] ?? '' } : {}),
  }));
}

/** An act that was staged by a preview. */
export function stagedAct(json: unknown): LedgerAct {
  const { kind, input } = json as { kind: WrittenKind; input: Stated };
  const parsed = parseAct(kind, input);
  if ('act' in parsed) return parsed.act;
  throw new Error(`a staged ${kind} is malformed: ${JSON.stringify(parsed.breaches)}`);
}
