// What a figure measures, as far as the words around it say.

/** Kinds of money that are not the same thing. The first row that fits counts, so the narrower ones stand first. */
export const moneyKinds: readonly { readonly kind: string; readonly words: readonly string[] }[] = [
  { kind: 'year_plan', words: ['年度计划投资', '年度投资计划', '年度投资', '年度计划'] },
  { kind: 'arrived', words: ['到位', '到资', '到账', '实际使用', '实际利用', '实际投入'] },
  { kind: 'completed', words: ['完成投资', '固定资产', '固投'] },
  { kind: 'taxes', words: ['税'] },
  { kind: 'output', words: ['产值', '营收', '营业收入', '销售', '增加值', '生产总值'] },
  { kind: 'signed', words: ['签约', '合同', '协议', '意向', '签订'] },
  { kind: 'planned', words: ['总投资', '投资总额', '计划投资', '投资额', '投资'] },
];

/** Words that only say how one counts, not what: they make no label of their own. */
export const plainWords = [
  '实现',
  '完成',
  '累计',
  '共计',
  '合计',
  '总计',
  '共有',
  '共',
  '总',
  '达到',
  '达',
  '为',
  '有',
  '是',
  '其中',
  '分别',
  '约',
  '的',
  '了',
  '中',
  '全年',
  '今年',
  '本年',
  '当年',
  '以来',
  '截至',
  '截止',
  '目前',
  '项目',
  '招商引资',
  '招商',
  '数',
  '个',
  '新',
  '以上',
  '及',
  '等',
  '均',
  '已',
  '预计',
  '全部',
  '过',
  '由',
  '来自',
];

/** Bodies whose figures are the whole of the others'. */
export const wholePlaces = [
  '全国',
  '全省',
  '全市',
  '全区',
  '全县',
  '全州',
  '全盟',
  '全旗',
  '我市',
  '我省',
  '我县',
  '我区',
  '我州',
  '我国',
  '全口径',
  '总数',
  '总额',
  '总量',
  '全部',
];

/** A list that says of itself that it is not whole. */
export const partialWords = [
  '较多的',
  '较大的',
  '较好的',
  '主要',
  '包括',
  '例如',
  '比如',
  '如',
  '靠前',
  '前三',
  '前五',
  '前十',
  '前列',
  '位列',
  '居前',
  '排名',
  '之首',
  '第一',
];
/** Behind the last item. */
export const openEnds = ['等'];
/** An item with one of these closes its list. */
export const closingItems = ['其他', '其它', '其余', '另有', '剩余'];

/** Behind 其中 these too: elsewhere the later is a part of the earlier. */
export const nestedComplements: readonly (readonly string[])[] = [
  ['签约', '开工'],
  ['签约', '开工', '竣工'],
  ['开工', '竣工'],
];

/** Together they are everything there is of a thing. */
export const complements: readonly (readonly string[])[] = [
  ['新建', '续建'],
  ['新引进', '续建'],
  ['新建', '续建', '完工'],
  ['新开工', '续建'],
  ['省外', '省内'],
  ['市外', '市内'],
  ['县外', '县内'],
  ['区外', '区内'],
  ['境外', '境内'],
  ['内资', '外资'],
  ['国内', '国外'],
  ['工业', '农业', '服务业'],
  ['工业', '服务业', '农业'],
  ['第一产业', '第二产业', '第三产业'],
  ['第二产业', '第三产业'],
  ['一产', '二产', '三产'],
  ['请进来', '走出去'],
  ['线上', '线下'],
  ['集中签约', '场外'],
  ['现场签约', '会外签约'],
  ['上半年', '下半年'],
  ['制造业', '非制造业'],
  ['税收', '非税'],
  ['出口', '进口'],
  ['男', '女'],
  ['城镇', '乡村'],
  ['户籍', '外来'],
  ['农业人口', '非农业人口'],
  ['已开工', '未开工'],
  ['已开发', '未开发'],
  ['固定资产', '流动资金'],
  ['货物', '服务贸易'],
  ['工业', '建筑业'],
  ['省外', '省内', '境外'],
  ['自营', '委托'],
];

/** Of these a text may well print no figure: a share of them has its whole elsewhere. */
export const partialPlaces: readonly string[] = ['全国', '全省', '全市', '全区', '全县', '全州', '全球'];
