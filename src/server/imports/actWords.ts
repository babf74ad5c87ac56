// What a row of an import would become, act by act, in words.
import { codeListOf, isEntryKind, nounOf } from '../../domain/entries/nouns.ts';
import { dayWords } from '../../labels/entries/day.ts';
import { actWords } from '../../labels/imports/words.ts';
import type { Language } from '../../labels/language.ts';
import { yiWords } from '../../labels/money.ts';
import { nounWord } from '../../labels/nouns.ts';

interface Staged {
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>> & {
    readonly head?: { readonly occurredOn?: string; readonly monthOnly?: true; readonly reverses?: string | null };
  };
}

/** `开工 2023-09-01`, `到位资金 0.5亿元 2023-06-30，更正`. What is no entry of the ledger is told by its row. */
export function becomesWords(acts: readonly unknown[], language: Language): string[] {
  return (acts as readonly Staged[]).flatMap(({ kind, input }) => {
    if (!isEntryKind(kind)) return [];
    const noun = nounOf(kind);
    const list = codeListOf(noun, noun.brief.what);
    const code = input[noun.brief.what ?? ''];
    const title = input[noun.brief.title ?? ''];
    const amount = input[noun.claims?.claimed ?? ''];
    const told = [
      noun.timeline?.called === 'what' ? '' : nounWord('entryKind', kind, language),
      typeof title === 'string' ? title : '',
      list && typeof code === 'string' ? nounWord(list, code, language) : '',
      typeof amount === 'string' ? yiWords(BigInt(amount), language) : '',
      noun.versionOf || !input.head?.occurredOn
        ? ''
        : dayWords({ day: input.head.occurredOn, monthOnly: input.head.monthOnly }, language),
    ];
    return actWords(told.filter((one) => one !== '').join(' '), Boolean(input.head?.reverses), language);
  });
}
