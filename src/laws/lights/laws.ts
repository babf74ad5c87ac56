// Laws of the rules of lights.
import type { LawValue } from '../law.ts';

export const lawsOfLights = {
  light_unit_of_other_measure: {
    status: 422,
    zh: '这项指标不按这个单位计，请换一个单位',
    en: 'This is not measured in that unit; choose another',
  },
  light_without_limit: {
    status: 422,
    zh: '黄灯、红灯、出库至少要填一个界限',
    en: 'Give at least one limit: yellow, red or out',
  },
  light_limits_out_of_order: {
    status: 422,
    zh: '界限须依次加重：黄灯小于红灯，红灯小于出库',
    en: 'The limits must grow: yellow below red, red below out',
  },
  light_limit_below_nought: {
    status: 422,
    zh: '只有到期类指标可以提前（填负数），这项须填 0 或以上',
    en: 'Only what falls due can be told of before (below nought); give 0 or more here',
  },
  light_kinds_of_promises_alone: {
    status: 422,
    zh: '承诺类别只用于承诺到期的规则，请清空',
    en: 'Kinds of promises are for rules of promises alone; leave them out',
  },
} satisfies Readonly<Record<string, LawValue>>;
