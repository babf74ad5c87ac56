// What speaks for and against two names being one firm, in words. A test holds that every finding has its words.
import type { Language, Words } from '../language.ts';

const words = {
  code_same: { zh: '信用代码相同', en: 'same credit code' },
  code_other: { zh: '信用代码不同', en: 'other credit code' },
  name_same: { zh: '名称相同', en: 'same name' },
  alias_same: { zh: '曾用名或别名相同', en: 'same former name or alias' },
  core_same: { zh: '字号相同', en: 'same own word' },
  core_contained: { zh: '字号包含所输入的字', en: 'own word holds what was typed' },
  core_close: { zh: '字号相近', en: 'own word is close' },
  core_apart: { zh: '字号不同', en: 'other own word' },
  place_same: { zh: '地名相符', en: 'place agrees' },
  place_apart: { zh: '地名不符', en: 'other place' },
  form_same: { zh: '组织形式相同', en: 'same legal form' },
  form_apart: { zh: '组织形式不同', en: 'other legal form' },
} as const satisfies Readonly<Record<string, Words>>;

export const evidenceFindings = Object.keys(words);

export function evidenceWord(finding: keyof typeof words, language: Language): string {
  return words[finding][language];
}
