// What a rate says of itself: 完成 | 年度目标任务 的 37.22%, 重大项目 | 开复工 率 91.8%.
import { unlinked } from '../../mentions/role.ts';
import type { Mention } from '../../mentions/mention.ts';
import { rateStages, targetNouns } from '../../words/rates.ts';

export interface RatePhrase {
  /** Held against a plan. */
  readonly completion: boolean;
  /** What the plan is called. */
  readonly target: string;
  /** What was reached: 开工, 到位. */
  readonly stage?: string;
  /** Whose rate, in its own clause. */
  readonly subject: string;
}

/** A reading of a rate: what over what, and whether the words leave no doubt of it. */
export interface RateReading {
  readonly part: Mention;
  readonly base: Mention;
  readonly sure: boolean;
}

export function ratePhraseOf(lead: string): RatePhrase {
  const said = unlinked(lead).replace(/的$/, '');
  const completion = /完成率?$/.test(said) || targetNouns.some((noun) => said.includes(noun)) || /进度/.test(said);
  if (completion) {
    const at = Math.max(
      said.lastIndexOf('完成'),
      said.lastIndexOf('占'),
      said.lastIndexOf('达到'),
      said.lastIndexOf('实现'),
    );
    return {
      completion,
      target: at >= 0 ? said.slice(at).replace(/^(?:完成率?|占|达到|实现)/, '') : said,
      subject: at > 0 ? said.slice(0, at) : '',
    };
  }
  const name = said.replace(/率$/, '');
  const stage = rateStages.find((one) => name.endsWith(one)) ?? (name.endsWith('转化') ? '转化' : undefined);
  return { completion, target: '', subject: stage ? name.slice(0, -stage.length) : name, ...(stage ? { stage } : {}) };
}
