// What an entry says, in the words of a list.
import { codeListOf, nounOf } from '../../domain/entries/nouns.ts';
import { yiExact } from '../../domain/money.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { PendingEntry } from '../../storage/verification/pending.ts';

export function saidWords(entry: PendingEntry, language: Language) {
  const { amountFen, claimedFen } = entry;
  const noun = nounOf(entry.kind);
  const list = codeListOf(noun, noun.brief.what);
  const what = list && entry.what ? nounWord(list, entry.what, language) : null;
  return {
    entryId: entry.entryId,
    kind: entry.kind,
    title: entry.title ?? '',
    subtitle: [what, entry.detail].filter(Boolean).join(' · '),
    // A withdrawal takes away what it names.
    ...(amountFen === null ? {} : { amountYi: yiExact(entry.void ? -amountFen : amountFen) }),
    ...(claimedFen === null || claimedFen === amountFen || entry.void ? {} : { claimedYi: yiExact(claimedFen) }),
  };
}
