// Words of shared credit.
import { type CreditCover, creditCovers } from '../../domain/credit/creditAgreement.ts';
import { scaledText, trimZeros } from '../../domain/exact.ts';
import type { Language, Words } from '../language.ts';

export const creditCover: Readonly<Record<CreditCover, Words>> = {
  investment_signed: { zh: '签约投资额', en: 'investment signed' },
  investment_started: { zh: '开工投资额', en: 'investment started' },
  funds_arrived: { zh: '到位资金', en: 'funds in place' },
};

export function creditCoverWord(cover: CreditCover, language: Language): string {
  return creditCover[cover][language];
}

export function creditCoverChoices(language: Language): { code: CreditCover; word: string }[] {
  return creditCovers.map((code) => ({ code, word: creditCover[code][language] }));
}

/** 33.33%, 50%. */
export function percentOf(basisPoints: number): string {
  return `${trimZeros(scaledText(BigInt(basisPoints), 2))}%`;
}
