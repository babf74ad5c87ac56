// What the laws of founding a city say.
import type { Words } from '../language.ts';

export const cityRefusalWords: Readonly<Record<string, Words>> = {
  one_office_stands_for_city: {
    zh: '要有一个、且只有一个没有上级的单位，类别为 city，代表全市',
    en: 'One office and no other has none above it and is of kind city: it stands for the whole',
  },
  office_code_twice: { zh: '单位代码 {code} 出现两次，请改成不同的', en: 'The office code {code} stands there twice' },
  office_above_not_there: {
    zh: '上级单位 {code} 不在前面，请把上级排在下级之前',
    en: 'The office above, {code}, does not come before; put it first',
  },
  city_founded_already: {
    zh: '这个城市已经建立，没有改动任何数据',
    en: 'The city was founded before; nothing was changed',
  },
};
