import type { FundsGrade } from '../../domain/corroboration/gradeScheme.ts';
import type { Words } from '../language.ts';

export const fundsGrade: Readonly<Record<FundsGrade, Words>> = {
  corroborated: { zh: '数据互证', en: 'Borne out by several hands' },
  single: { zh: '单一凭证', en: 'A single voucher' },
  none: { zh: '无佐证', en: 'Nothing bears it out' },
};
