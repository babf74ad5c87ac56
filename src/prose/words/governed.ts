// Spellings of the field for one thing, brought to the one that names of governed figures use.
export const synonyms: readonly (readonly [RegExp, string])[] = [
  [/(?:1亿元(?:及)?以上|超(?:过)?1?亿元|过1?亿元|亿元(?:及)?以上)/g, '过亿元'],
  [/(?:计划)?(?:总投资额?|投资总额|投资额)|(?:签约|合同|协议)(?:投资)?(?:总)?金额/g, '计划投资额'],
  [/(?:新签约引进|签约引进|新签约|新引进|引进)(?=.{0,8}项目)/g, '新引进'],
  [/新?开工(?:建设)?(?=.{0,8}项目)/g, '新开工'],
  [/企业(?:和|及|与)?机构/g, '企业机构'],
  [/党政主要(?:负责人|领导|负责同志)/g, '党政主要负责同志'],
  [/市(?:委市政府|委、市政府)主要领导/g, '市主要领导'],
  [/市领导/g, '市级领导'],
  [/(?:在市内|在聊城?)(?:出席|参加)/g, '在聊参加'],
  [/开展(?:了)?招商(?:引资)?活动/g, '招商活动'],
  [/(?:招商引资|实际)*到(?:位|账)资金/g, '招商引资到位资金'],
  [/(?:同比|较上年|比上年|较去年|比去年)(?:增长|增加|上升|提高|下降|减少)?/g, '同比'],
];

/** What happens to projects, in words of which a figure has those of one stage: a signing is no start. */
export const stageWords: readonly RegExp[] = [/签约|引进/, /开工/, /投产/, /到位/];

/** 新签约亿元以上项目, 实际到位资金: words that name a figure by themselves and take nothing over from the one before. */
export const wholeName = /(?:签约|引进|开工|投产|到位)[^,;]*(?:项目|资金|投资|企业|外资)/;
