// What an arrival counts for, where that is less than was claimed: one wording for receipt, time line and trail.
import type { Language } from '../language.ts';
import { yiWords } from '../money.ts';

interface Recognised {
  readonly claimedFen: string;
  readonly recognisedFen: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly rule: string | null;
  readonly version: number | null;
}

/** `申报 5亿元 → 认定 3亿元 · 审核员B · 原因`. */
export function recognitionText(of: Recognised, language: Language): string {
  const [claimed, recognised] = [of.claimedFen, of.recognisedFen].map((fen) => yiWords(BigInt(fen), language));
  const amounts =
    language === 'zh' ? `申报 ${claimed} → 认定 ${recognised}` : `claimed ${claimed} → recognised ${recognised}`;
  return [amounts, of.by, recognitionReason(of, language)].filter(Boolean).join(' · ');
}

/** The verifier's reason, or the rule that decided. */
export function recognitionReason(
  of: Pick<Recognised, 'reason' | 'rule' | 'version'>,
  language: Language,
): string | null {
  if (!of.rule) return of.reason;
  const rule =
    language === 'zh'
      ? `按规则不计入：${of.rule}（第${of.version}版）`
      : `excluded by the rule ${of.rule} (version ${of.version})`;
  return [rule, of.reason].filter(Boolean).join(language === 'zh' ? '；' : '; ');
}
