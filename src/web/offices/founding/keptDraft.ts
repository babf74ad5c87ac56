// What was typed of a city that is not founded yet, for as long as the tab lives: nobody is signed in whose it could be.
import { forget, keep, readKept } from '../../kept/kept.ts';
import type { DraftCity } from './draft.ts';

const nobody = 'founding';

export function keepDraft(draft: DraftCity): void {
  keep('typed', nobody, draft.cityCode, draft);
}

export function forgetDraft(cityCode: string): void {
  forget('typed', nobody, cityCode);
}

/** What was typed before, over what a draft begins with. */
export function draftAgain(first: DraftCity): DraftCity {
  const kept = readKept('typed', nobody, first.cityCode);
  return typeof kept === 'object' && kept !== null ? { ...first, ...kept } : first;
}
