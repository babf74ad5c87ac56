// What a proof of a published bulletin says besides its figures.
import type { Language } from '../language.ts';

export const proofWords = {
  target: '的目标',
  targetSays: '市里下达的目标，不由登记统计得出',
  elapsed: '已过时间',
  elapsedSays: '目标期内已过天数占全部天数的比例',
} as const;

const mark = { zh: '自证指纹：{proof}', en: 'Proof: {proof}' };

/** By which a paper and the page that proves it are held together. */
export const proofMark = (proof: string, language: Language): string => mark[language].replace('{proof}', proof);
