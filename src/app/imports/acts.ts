// Acts as they wait in a staged row: JSON, with amounts as text, parsed by the same schemas as a form's input.
import { z } from 'zod';
import { nounOf, type WrittenKind } from '../../domain/entries/nouns.ts';
import type { Breach } from '../../domain/refusal.ts';
import { CompanyFactInput } from '../../domain/companyFact.ts';
import { RegisterCompanyInput } from '../../domain/registerCompany.ts';
import type { LedgerAct } from '../decisions.ts';
import type { SaidOfFirm } from '../register/decideFirm.ts';

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

/** An act from its parts, or what keeps its input from being one. */
export function parseAct(kind: WrittenKind, input: unknown): { act: LedgerAct } | { breaches: Breach[] } {
  const parsed = nounOf(kind).schema.safeParse(input);
  if (parsed.success) return { act: { kind, input: parsed.data } as unknown as LedgerAct };
  return { breaches: inputBreaches(parsed.error) };
}

/** What keeps an input from being one, by its fields. */
export function inputBreaches(error: z.ZodError): Breach[] {
  return error.issues.map(({ path, message }) => ({
    law: /^[a-z][a-z_]+$/.test(message) ? message : 'input_malformed',
    ...(path.length > 0 ? { field: String(path[0]) } : {}),
  }));
}

/** An act that was staged by a preview. */
export function stagedAct(json: unknown): LedgerAct {
  const { kind, input } = json as { kind: WrittenKind; input: unknown };
  const parsed = parseAct(kind, input);
  if ('act' in parsed) return parsed.act;
  throw new Error(`a staged ${kind} is malformed: ${JSON.stringify(parsed.breaches)}`);
}
