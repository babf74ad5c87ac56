// What a breach says to a person: its law's sentence, with the breach's own values in it.
import type { Breach } from '../domain/refusal.ts';
import { laws } from '../laws/laws.ts';
import { commonFigureName } from './figures/words.ts';
import { grainWord } from './figures/cells.ts';
import { periodName } from './figures/periods.ts';
import { fieldWords, wantedWords } from './inputRefusals.ts';
import { spanText } from './keeping/span.ts';
import type { Language } from './language.ts';
import { nounWord } from './nouns.ts';

/** The sentence, in words for whoever sent it. */
export function refusalText(breach: Breach, language: Language): string {
  // A row that was refused by an earlier release may name a law that is gone.
  const { [language]: text } = Object.hasOwn(laws, breach.law) ? laws[breach.law] : { zh: breach.law, en: breach.law };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String((name === 'field' ? breach.field : breach.detail?.[name]) ?? '');
    // Codes go as they are, so that a breach stays data.
    if (name === 'wanted') return wantedWords(breach, language);
    if (name === 'nearest' || name === 'known') return fieldWords(name, value, language);
    if (name === 'span') return spanText(Number(breach.detail?.['seconds']), language);
    if (name === 'period') return periodName(value, language);
    if (name === 'grain') return grainWord(value, language);
    if (name === 'figure') return commonFigureName(value, language);
    return name.startsWith('stage') ? nounWord('stage', value, language) : value;
  });
}
