// What a request, or an act on an account, is called.
import { roleWord } from '../../labels/people/roles.ts';
import type { AccountEventView, RequestView } from '../../server/people/views.ts';
import { useLanguage } from '../language/language.tsx';

/** A role with its office, where there is one. */
export function useActWords() {
  const { language, words } = useLanguage();
  const names: Readonly<Record<string, string>> = words.people.acts;
  const right = ({ role, officeName }: Pick<RequestView, 'role' | 'officeName'>) =>
    role ? ` ${[officeName, roleWord(role, language)].filter(Boolean).join(' · ')}` : '';
  return {
    request: (one: Pick<RequestView, 'kind' | 'role' | 'officeName'>) => `${names[`account_${one.kind}`]}${right(one)}`,
    act: (one: AccountEventView) =>
      `${names[one.useCase] ?? one.useCase}${one.kind ? names[`account_${one.kind}`] : ''}${right(one)}`,
    by({ by, atServer, askedBy }: AccountEventView) {
      const hand = atServer ? words.people.atServer : (by ?? words.people.erased);
      return askedBy ? words.people.byTwo(hand, askedBy) : hand;
    },
  };
}
