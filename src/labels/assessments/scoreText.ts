// An opened score as it is read: 得分 = …, with the numbers put in.
import type { Language } from '../language.ts';

const words = {
  zh: {
    capped: (text: string) => `，封顶 ${text}`,
    floored: (text: string) => `，保底 ${text}`,
    equal_full: () => '，组内相同，得满分',
    equal_base: () => '，组内相同，得基础分',
    missing: () => '缺少数据，无法计算',
    nought: () => '，佐证不足，不计分',
  },
  en: {
    capped: (text: string) => `, at most ${text}`,
    floored: (text: string) => `, at least ${text}`,
    equal_full: () => ', all of the group are equal: full points',
    equal_base: () => ', all of the group are equal: base points',
    missing: () => 'data are missing, cannot be computed',
    nought: () => ', not vouched for: no points',
  },
} as const;

export type ScoreWordKey = keyof (typeof words)['zh'];

export interface ToldPiece {
  readonly is: 'read' | 'given' | 'sign' | 'word';
  readonly text: string;
  readonly word: ScoreWordKey | null;
}

export function pieceText({ is, text, word }: ToldPiece, language: Language): string {
  if (word) return words[language][word](text);
  return is === 'sign' && !'(),'.includes(text) ? ` ${text} ` : text;
}
