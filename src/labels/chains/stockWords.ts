// How a stock-taking says what it saw: which chains, and why a node stands so.
import type { Language } from '../language.ts';
import { chainReason } from './chainReasons.ts';

/** As many names as a title has room for. */
const named = 8;

export function stockWords(language: Language) {
  return {
    title: (chains: readonly string[]): string => {
      const names = chains.slice(0, named).join(language === 'zh' ? '、' : ', ');
      if (chains.length <= named) return names;
      return language === 'zh' ? `${names}等${chains.length}条产业链` : `${names} and others, ${chains.length} chains`;
    },
    reason: (text: string): string => chainReason(text, language),
  };
}
