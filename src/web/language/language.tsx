// Which language the words on screen are in. Chinese first; English by a switch that this browser remembers.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { screensEn } from '../../labels/screens.en.ts';
import type { Language } from '../../labels/language.ts';
import { rememberedLanguage } from '../kept/kept.ts';
import { type Screens, screensZh } from '../../labels/screens.zh.ts';

interface Speaking {
  readonly language: Language;
  readonly words: Screens;
  readonly switchTo: (language: Language) => void;
}

const SpeakingContext = createContext<Speaking>({ language: 'zh', words: screensZh, switchTo: () => undefined });

function tell(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => {
    const remembered = rememberedLanguage.read() === 'en' ? 'en' : 'zh';
    // Before the first request leaves: the server answers names in the page's language.
    tell(remembered);
    return remembered;
  });
  useEffect(() => {
    tell(language);
  }, [language]);
  const switchTo = useCallback((next: Language) => {
    rememberedLanguage.keep(next);
    tell(next);
    setLanguage(next);
  }, []);
  const words = language === 'zh' ? screensZh : screensEn;
  const speaking = useMemo(() => ({ language, words, switchTo }), [language, words, switchTo]);
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

export const useLanguage = (): Speaking => useContext(SpeakingContext);
export const useWords = (): Screens => useContext(SpeakingContext).words;
