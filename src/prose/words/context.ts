// Words by which a quantity is tied to a governed figure: where, in which industry, above what.
export const industries = [
  '战略性新兴产业',
  '高新技术产业',
  '装备制造',
  '先进制造业',
  '制造业',
  '服务业',
  '现代农业',
  '农业',
  '工业',
  '第一产业',
  '第二产业',
  '第三产业',
  '房地产',
  '商贸',
  '基础设施',
  '旅游',
  '文旅',
  '新能源',
  '新材料',
  '生物医药',
  '医药',
  '化工',
  '汽车',
  '电子',
  '芯片',
  '轴承',
  '食品',
  '物流',
];

/** What a name of a place ends with. */
export const placeEnds = ['经济开发区', '经济技术开发区', '高新区', '经开区', '开发区', '度假区', '新区', '示范区', '经济区', '地区', '县', '区', '市', '省', '州', '镇', '乡'];

/** A place and an end that are no name: 全市, 各县, 地市. */
export const noPlaces = /^(?:各|每|本|该|外|地|上|下|辖)/;
