// 居第一, 最多: held against the other figures of the same list.
import { compare, most } from '../exact/rational.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Finding } from './claim.ts';
import { type Draft, isLevel, sameDimension } from './draft.ts';
import { writtenIn } from './numbers.ts';

const saysFirst =
  /^[,、]?(?:均|并列)?(?:居|列|位居|位列|排名|排在|为)?(?:全[市省县区国])?(?:各县[市区]*)?(?:的)?(?:第一(?![产季批轮期名书])|首位|榜首|第1|最多|最高|最大)/;
const leadsFirst = /(?:最多|最高|最大|居首|第一(?![产季批轮期名书]))(?:的)?(?:是|为|,)?[^,]{0,8}$/;
const fewest = 2;

export function rankFindings(draft: Draft): readonly Finding[] {
  return draft.mentions.flatMap((mention) => {
    if (!isLevel(mention) || !(saysFirst.test(mention.after) || leadsFirst.test(mention.lead))) return [];
    const others = siblings(draft, mention);
    return others.length < fewest ? [] : [rankFinding(mention, others)];
  });
}

/** Items of the same list, not the whole that the list divides: under the same header, or behind it. */
function siblings({ mentions }: Draft, mention: Mention): readonly Mention[] {
  return mentions.slice(Math.max(0, mention.index - 40), mention.index + 41).filter((one) => {
    if (
      one === mention ||
      !isLevel(one) ||
      !sameDimension(one, mention) ||
      one.segment !== mention.segment ||
      one.inBrackets
    )
      return false;
    if (one.header !== mention.header || one.nest !== mention.nest) return false;
    return one.index > mention.index || mention.nest > 0 || mention.header !== '';
  });
}

function rankFinding(mention: Mention, others: readonly Mention[]): Finding {
  const amounts = others.map(({ figure }) => figure.amount);
  const first = [mention.figure.amount, ...amounts].reduce(most);
  return {
    kind: 'repeat',
    mention,
    terms: others,
    formula: `max(${[mention, ...others].map((one) => writtenIn(one, mention.figure.unit)).join(', ')})`,
    computed: first,
    verdict: compare(mention.figure.amount, first) >= 0 ? 'ok' : 'mismatch',
    remark: 'rank',
  };
}
