// Laws of dispatch: the city's setting, and items that are handed to offices.
import type { LawValue } from '../law.ts';

export const lawsOfDispatch = {
  obstacle_kind_twice: {
    status: 422,
    zh: '堵点类别“{kind}”写了两次，请删去一个',
    en: 'The kind “{kind}” is there twice; take one away',
  },
  supervised_before_urged: {
    status: 422,
    zh: '督办须在催办之后：逾期第 {days} 天催办，督办的天数要更大',
    en: 'Supervision follows urging: urged {days} days late, it must be supervised later than that',
  },
} satisfies Readonly<Record<string, LawValue>>;
