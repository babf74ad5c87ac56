// A contact record (洽谈记录): one exchange with one investor.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from './entry.ts';
import type { Breach } from './refusal.ts';

/** visit_out we went there, visit_in they came, meeting elsewhere, call by telephone or video. */
export const contactModes = ['visit_out', 'visit_in', 'meeting', 'call'] as const;

export const ContactInput = z.object({
  head: EntryHead,
  projectId: z.uuid().nullish(),
  companyId: z.uuid(),
  mode: z.enum(contactModes),
  place: z.string().trim().max(120).nullish(),
  ourSide: z.string().trim().max(200).nullish(),
  theirSide: z.string().trim().max(200).nullish(),
  summary: z.string().trim().min(1).max(4000),
  result: z.string().trim().max(1000).nullish(),
});
export type ContactInput = z.output<typeof ContactInput>;

export interface ContactFacts extends EntryFacts {
  readonly projectKnown: boolean;
  readonly companyKnown: boolean;
}

export const contactLaws = ['company_unknown', 'project_unknown'] as const;

export function contactBreaches(input: ContactInput, facts: ContactFacts): Breach[] {
  const breaches = headBreaches('contact', input.head, facts);
  if (!facts.companyKnown) breaches.push({ law: 'company_unknown', field: 'companyId' });
  if (input.projectId && !facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  return breaches;
}
