// Words that judge: what they say holds of one year and not of the next, so a text may say them only under a rule.
const judging =
  /仍是|依然|继续保持|主力|领先|首位|第一位|显著|明显|大幅|稳步|持续(?:增长|向好|提升)|强劲|突出|突破|创(?:历史)?新高|刷新|再创|圆满|超额完成|位居前列/gu;

/** Words by which it may yet come: of a time that is over they are false. */
const open = /尚无|尚未|尚没有|还没有?|仍未|暂无|暂未/gu;

export function notYetWords(say: string): string[] {
  return [...say.matchAll(open)].map(([word]) => word);
}

export function judgingWords(say: string): string[] {
  return [...say.matchAll(judging)].map(([word]) => word);
}
