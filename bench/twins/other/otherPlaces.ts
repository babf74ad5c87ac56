// The one city of the ledger with its counties, towns and parks.
import type { Chance } from '../../../src/demo/chance.ts';

export interface County {
  code: number;
  name: string;
  short: string;
  weight: number;
  towns: readonly string[];
  parks: readonly string[];
}

function county(code: number, name: string, short: string, weight: number, towns: string, parks: string): County {
  return { code, name, short, weight, towns: towns.split(' '), parks: parks.split(' ') };
}

export const counties: readonly County[] = [
  county(
    371502,
    '东昌府区',
    '东昌府',
    15,
    '侯营镇 沙镇镇 堂邑镇 斗虎屯镇 郑家镇 张炉集镇 道口铺街道 闫寺街道',
    '嘉明经济开发区 凤凰工业园 东昌府区高端装备产业园 东昌府区中小企业创业园 聊城民营经济产业园',
  ),
  county(
    371503,
    '茌平区',
    '茌平',
    14,
    '乐平铺镇 冯官屯镇 博平镇 杜郎口镇 韩屯镇 胡屯镇 菜屯镇 洪官屯镇',
    '茌平经济开发区 信发工业园 茌平区绿色铝产业园 茌平区密度板产业园 茌平中小企业孵化园',
  ),
  county(
    371581,
    '临清市',
    '临清',
    14,
    '烟店镇 潘庄镇 唐园镇 八岔路镇 刘垓子镇 康庄镇 松林镇 老赵庄镇 金郝庄镇',
    '临清经济开发区 临清高新技术产业园 烟店轴承产业园 临清市纺织产业园 临清运河智谷产业园',
  ),
  county(
    371521,
    '阳谷县',
    '阳谷',
    12,
    '安乐镇 石佛镇 阿城镇 张秋镇 寿张镇 七级镇 阎楼镇 李台镇',
    '阳谷经济开发区 祥光生态工业园 阳谷县光电线缆产业园 阳谷县食品产业园 阳谷县标准化厂房园区',
  ),
  county(
    371522,
    '莘县',
    '莘县',
    12,
    '古云镇 朝城镇 张鲁镇 十八里铺镇 燕店镇 董杜庄镇 河店镇 观城镇 王奉镇',
    '莘县经济开发区 莘县古云化工产业园 莘县农产品加工产业园 莘县创业孵化园 莘县新材料产业园',
  ),
  county(
    371524,
    '东阿县',
    '东阿',
    10,
    '牛角店镇 大桥镇 高集镇 姜楼镇 姚寨镇 鱼山镇 刘集镇 陈集镇',
    '东阿经济开发区 东阿阿胶科技产业园 东阿县智能制造产业园 东阿县医药健康产业园 东阿县电商创业园',
  ),
  county(
    371525,
    '冠县',
    '冠县',
    12,
    '柳林镇 清水镇 贾镇 桑阿镇 东古城镇 北馆陶镇 店子镇 定远寨镇 辛集镇',
    '冠县经济开发区 冠县工业园区 冠县精品钢板产业园 冠县护栏板产业园 冠县双创产业园',
  ),
  county(
    371526,
    '高唐县',
    '高唐',
    11,
    '尹集镇 梁村镇 清平镇 固河镇 三十里铺镇 琉璃寺镇 姜店镇 杨屯镇 赵寨子镇',
    '高唐经济开发区 高唐化工产业园 高唐县汽车零部件产业园 高唐县锦鲤产业园 高唐县中小企业产业园',
  ),
];

const byCode = new Map(counties.map((one) => [one.code, one]));

export function countyOf(code: number): County {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no such county: ${code}`);
  return found;
}

export function someCounty(c: Chance): County {
  return c.weighted(counties, (one) => one.weight);
}

export function otherCounty(c: Chance, than: number): number {
  return c.weighted(counties, (one) => (one.code === than ? 0 : one.weight)).code;
}

/** Parks of one trade take no other; the others take whoever comes. */
const special: readonly (readonly [RegExp, RegExp])[] = [
  [/轴承/, /轴承|装备|钢铁/],
  [/纺织/, /纺织|服装/],
  [/光电线缆|祥光/, /电子|铜|半导体|储能|新能源/],
  [/食品|农产品/, /食品|农牧|饮料|种业|包装/],
  [/化工/, /化工|医药|橡塑|环保/],
  [/铝|信发/, /铝|汽车|新能源/],
  [/密度板/, /家居|门窗|造纸/],
  [/阿胶|医药/, /医|食品|康养/],
  [/锦鲤/, /农牧|文旅|种业/],
  [/护栏板|钢板/, /钢铁|建材|装备|专用车/],
  [/汽车/, /汽车|专用车|装备|农机/],
  [/电商|双创|孵化|创业园$/, /./],
  [/高端装备|智能制造|智谷/, /./],
];

export function parksFor(at: County, trade: string): readonly string[] {
  return at.parks.filter((park) => special.find(([named]) => named.test(park))?.[1].test(trade) ?? true);
}

/** Where in the county: most ledgers have a park or town, many leave it empty. Fields and solar plants lie in towns. */
export function somePlace(c: Chance, code: number, trade: string): string | null {
  const at = countyOf(code);
  if (c.yes(0.38)) return null;
  const inTown = trade === 'solar' || trade === '农牧' ? 0.95 : 0.36;
  return c.yes(inTown) ? c.pick(at.towns) : c.pick(parksFor(at, trade));
}
