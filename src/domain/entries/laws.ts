// The laws that hold for any noun: those of the head, that what an input names is there, and then the noun's own.
import { type EntryFacts, type EntryHead, headBreaches } from './entry.ts';
import type { Breach } from '../refusal.ts';
import type { Noun } from './noun.ts';
import { unknownNamed } from './named.ts';
import { type KnownOccasions, occasionFieldBreaches } from './occasion.ts';

/** What a decision must know of what the input names. */
export interface NamedFacts extends EntryFacts {
  readonly projects: { has(id: string): boolean };
  readonly companies: { has(id: string): boolean };
  readonly occasions: KnownOccasions;
}

/** In order of precedence. */
export function nounBreaches(
  noun: Noun,
  input: Readonly<Record<string, unknown>> & { readonly head: EntryHead },
  facts: NamedFacts,
): Breach[] {
  return [
    ...headBreaches(noun, input.head, facts),
    ...unknownNamed(noun, input, facts),
    ...occasionFieldBreaches(noun, input, facts.occasions),
    ...(noun.laws?.(input as never) ?? []),
  ];
}
