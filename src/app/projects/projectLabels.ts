// What a reader's projects are labelled with, to filter the ledger by.
import type { Actor } from '../../domain/people/role.ts';
import { investorClassChoices } from '../../sheets/forms/choices.ts';
import { labelsInUse, type ProjectLabel } from '../../storage/projects/projectLabels.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';

export async function projectLabels(store: Store, actor: Actor): Promise<ProjectLabel[]> {
  return inScope(store, await readingScope(store, actor), (tx) => labelsInUse(tx, actor.cityCode));
}

/** The code of a class by the word that workbooks have for it; any other label is one of the city's and stays as it is. */
export function investorClassOf(label: string): string {
  return investorClassChoices.find(({ words }) => words.includes(label))?.value ?? label;
}
