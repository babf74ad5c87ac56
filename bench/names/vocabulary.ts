// What made-up companies and projects are called: places of GB/T 2260, words of firms (Company-Names-Corpus, Apache-2.0),
// trades, forms and products, each as often as registers have them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Chance } from '../../src/demo/chance.ts';
import lines from '../../src/names/company/regions.json' with { type: 'json' };

export interface Place {
  readonly code: number;
  readonly name: string;
}
export interface Vocabulary {
  readonly brands: readonly string[];
  readonly cities: readonly Place[];
  readonly counties: readonly Place[];
}
export interface MadeCompany {
  readonly place: Place;
  readonly front: string;
  readonly brand: string;
  readonly trade: string;
  readonly form: string;
  readonly name: string;
}

export const trades =
  '科技 信息技术 网络科技 电子 电子科技 新材料 新能源 能源 机械 机械制造 精密机械 智能装备 装备制造 重工 自动化 医药 药业 生物科技 生物医药 医疗器械 食品 农业科技 农牧 酒业 纺织 服饰 化工 化学 精细化工 环保 环保科技 环境工程 建材 水泥 玻璃 陶瓷 钢铁 金属制品 有色金属 铝业 铜业 轴承 汽车零部件 汽车科技 新能源汽车 电气 电力设备 电缆 光电 半导体 微电子 软件 通信 物流 供应链管理 贸易 商贸 实业 投资 投资管理 置业 房地产开发 建设工程 建筑工程 装饰工程 园林 旅游 文化传媒 教育科技 包装 印刷 纸业 塑胶 橡胶 家居 家具 智能科技 数据科技 航空科技 船舶 矿业 资源循环'.split(
    ' ',
  );
const forms: readonly (readonly [string, number])[] = [
  ['有限公司', 66],
  ['有限责任公司', 11],
  ['股份有限公司', 7],
  ['集团有限公司', 7],
  ['(集团)有限公司', 1],
  ['集团股份有限公司', 1],
  ['实业有限公司', 3],
  ['发展有限公司', 4],
];
export const products =
  '精密轴承 轴承保持架 新能源汽车零部件 动力电池 锂电池隔膜 光伏组件 储能电池 风电塔筒 铝合金型材 铜基新材料 特种钢管 工业机器人 数控机床 智能传感器 半导体封装 集成电路测试 显示面板 线路板 光纤预制棒 高端化工助剂 水性涂料 可降解塑料 碳纤维 玻璃纤维 装配式建筑构件 商品混凝土 生物制药 中药饮片 医疗器械 疫苗 预制菜 功能饮料 饲料 肉制品加工 冷链物流 智慧物流园 数据中心 跨境电商产业园 文化旅游综合体 康养小镇 纺织面料 高档服装 智能家居 包装材料 特种纸 橡胶制品 汽车线束 挂车 专用车 农机装备 环保设备 危废处置 再生资源 生物质发电 充电桩 氢燃料电池 无人机 航空零部件 医用耗材 宠物食品 种业繁育'.split(
    ' ',
  );

export function readVocabulary(folder: string): Vocabulary {
  const brands = readFileSync(join(folder, '../names/brand_short_names.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[\u4e00-\u9fff]{2,4}$/u.test(line) && !/(?:集团|公司|股份)$/u.test(line));
  const places = lines
    .flatMap((line) => line.split(' '))
    .map((item) => ({ code: Number(item.slice(0, 6)), name: item.slice(6) }))
    .filter(({ name }) => !/^(?:市辖区|县$|省直辖|自治区直辖)/u.test(name));
  return {
    brands,
    cities: places.filter(({ code, name }) => code % 100 === 0 && name.endsWith('市')),
    counties: places.filter(({ code }) => code % 100 !== 0),
  };
}

/** region × word × trade × form; a few words are far commoner than most. */
export function makeCompany(chance: Chance, { brands, cities, counties }: Vocabulary): MadeCompany {
  const city = chance.yes(0.35);
  const place = chance.pick(city ? cities : counties);
  const seat = city ? place : (cities.find(({ code }) => code === Math.floor(place.code / 100) * 100) ?? place);
  const bare = seat.name.replace(/(?:市|县|区|自治州|地区|盟)$/u, '') || seat.name;
  const front = chance.weighted([bare, seat.name, place.name, ''], (one) =>
    one === bare ? 55 : one === seat.name ? 18 : one === '' ? 12 : 15,
  );
  const brand = brands[Math.floor(brands.length * chance.next() ** 2)] ?? '';
  const trade = chance.pick(trades);
  const form = chance.weighted(forms, ([, weight]) => weight)[0];
  const bracketed = front !== '' && chance.yes(0.06);
  const name = bracketed ? `${brand}${trade}(${bare})${form}` : `${front}${brand}${trade}${form}`;
  return { place, front: bracketed ? '' : front, brand, trade, form, name };
}
