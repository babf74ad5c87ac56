import { useLanguage } from '../language/language.tsx';

/** Named in the language that it switches to. */
export function LanguageSwitch() {
  const { language, words, switchTo } = useLanguage();
  const next = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="plain-button" lang={next === 'zh' ? 'zh-CN' : 'en'} onClick={() => switchTo(next)}>
      {words.frame.otherLanguage}
    </button>
  );
}
