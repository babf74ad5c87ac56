// Why an arrival has its grade, in one line.
import type { Borne, FundsGrade } from '../../domain/corroboration/gradeScheme.ts';
import type { Language } from '../language.ts';
import { nounWord } from '../nouns.ts';

export interface GradeWords {
  readonly grade: FundsGrade;
  readonly name: string;
  readonly why: string;
}

interface Graded extends Borne {
  readonly grade: FundsGrade;
  readonly hands: number;
}

export function gradeView({ grade, hands, signals, voucher }: Graded, language: Language): GradeWords {
  const isZh = language === 'zh';
  const slip =
    voucher &&
    (isZh
      ? `自带凭证（${nounWord('voucher', voucher, language)}）`
      : `its voucher (${nounWord('voucher', voucher, language)})`);
  const seen = [...new Set(signals)].map((kind) => nounWord('fundsSignal', kind, language));
  const all = [...(slip ? [slip] : []), ...seen];
  const why =
    all.length === 0
      ? isZh
        ? '没有凭证号，也没有已审核的佐证'
        : 'no voucher number and no verified signal'
      : isZh
        ? `${all.join('、')}，共${hands}个独立来源`
        : `${all.join(', ')}; independent hands: ${hands}`;
  return { grade, name: nounWord('fundsGrade', grade, language), why };
}
