import type { Language } from '../labels/language.ts';

/** English where the terminal asks for it, else Chinese. */
export function terminalLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'zh';
}
