// Slips and liberties of the hand that writes: typing errors, other words for the same, short words for products.
import type { Chance } from '../../../src/demo/chance.ts';
import { nameOf, templatesFor } from './otherSpecs.ts';
import type { Project, World } from './otherWorld.ts';

/** One character taken for another, before `end`; nothing where no character invites it. */
export function mistyped(
  c: Chance,
  text: string,
  alike: (character: string) => string[],
  end = text.length,
): string | null {
  const characters = Array.from(text);
  const places = characters.flatMap((one, at) => (at < end && alike(one).length > 0 ? [at] : []));
  if (places.length === 0) return null;
  const at = c.pick(places);
  characters[at] = c.pick(alike(characters[at] ?? ''));
  return characters.join('');
}

/** Whole words that an input method offers in the place of others. */
const misheard = (
  '轴承:轴乘 预制菜:预制才 智能:只能 加工:家工 基地:基底 复合:复核 食品:视频 纺织:仿织 纺纱:仿纱 包装:包庄 家具:家居 家居:家具 光伏:光服 物流:物留 ' +
  '材料:才料 密封:蜜封 板材:版材 型材:形材 涂料:图料 玻璃:波璃 装备:装配 铝箔:铝薄 铜箔:铜薄 储能:除能 冷链:冷连 饮片:饮品 制剂:治剂 树脂:树枝 涤纶:迪纶 精梳:精疏 组件:组建 ' +
  '总成:总承 电缆:电览 面料:棉料 制品:治品 饲料:饲聊 拖拉机:托拉机 瓦楞:瓦愣 阀门:伐门 护栏:护拦 系统:细统 钢管:刚管 注射:注社 轮毂:轮鼓 减速器:减速机 果蔬:果疏 ' +
  '药业:要业 机械:机戒 科技:可技 新材料:新才料 轮胎:轮台 陶瓷:淘瓷 薄膜:薄模 挂车:卦车 养殖:养植 防水:放水 保温:保文 配套:配淘 中心:忠心 产业园:产业圆'
)
  .split(' ')
  .map((one) => one.split(':') as [string, string]);

export function wordMisheard(c: Chance, text: string): string | null {
  const fit = misheard.filter(([right]) => text.includes(right));
  if (fit.length === 0) return null;
  const [right, wrong] = c.pick(fit);
  return text.replace(right, wrong);
}

/** Words that offices change for one another, where a name is not filled from a template. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/集中式光伏(?!发电)/, '地面集中式光伏电站'],
  [/光伏电站/, '光伏发电'],
  [/农光互补光伏发电/, '农光互补'],
  [/(\d+)MW/, '$1兆瓦'],
  [/(\d+)兆瓦/, '$1MW'],
  [/冷链物流/, '冷链仓储物流'],
  [/物流产业园/, '物流园'],
  [/购物广场/, '商业广场'],
  [/城市综合体/, '商业综合体'],
  [/产业园区?/, '工业园'],
  [/生产基地/, '生产线'],
  [/快递物流园/, '快递分拨中心'],
  [/仓储会员店/, '会员制仓储超市'],
  [/转运中心/, '分拨转运中心'],
  [/技术改造/, '技改'],
  [/技改项目/, '技术改造项目'],
  [/二期工程/, '二期项目'],
  [/二期项目/, '二期工程项目'],
  [/(?<!建设|扩建|改造|技改|扩产|提升)项目$/, '建设项目'],
  [/建设项目$/, '项目'],
  [/(?<!项目|）)$/, '项目'],
  [/建设项目（/, '项目（'],
  [/(?<!建设|改造|扩建|技改|扩产|提升)项目（/, '建设项目（'],
  [/(?<!项目)（第/, '项目（第'],

  [/(扩建|改造|技改|扩产|提升)项目$/, '$1工程'],
];

const praise = ['高端', '智能化', '绿色', '新型', '高性能', '现代化'];

/** The same project in other words. */
export function reworded(world: World, project: Project): string {
  const { c } = world;
  const { spec, firm, name } = project;
  if (spec !== null && (spec.template.includes('{p}') || c.yes(0.3))) {
    const fit = templatesFor(world, firm, spec.product).filter(
      ([, one]) => one !== spec.template && !one.includes('{c}') && one.includes('{p}'),
    );
    const text = nameOf(world, firm, spec, c.weighted(fit, ([weight]) => weight)[1]);
    const praised = c.yes(0.12) && !/^(年产|新建|高端|绿色|\d)/.test(text) && !text.startsWith(firm.brand);
    return praised ? c.pick(praise) + text : text;
  }
  const fit = otherWords.filter(([found]) => found.test(name));
  if (fit.length === 0) return `新建${name}`;
  const [found, put] = c.pick(fit);
  return name.replace(found, put);
}

/** With the product as it is called for short; nothing where it has no short name. */
export function shortened(world: World, project: Project): string | null {
  const { spec, name } = project;
  for (const product of [spec?.product, spec?.second]) {
    if (!product?.short || !name.includes(product.name)) continue;
    const text = name.replace(product.name, product.short);
    return world.c.yes(0.2) && spec?.quantity ? text.replace(`年产${spec.quantity}`, '') : text;
  }
  return null;
}

/** In another order: second product first, quantity behind; nothing where there is nothing to move. */
export function reordered(world: World, project: Project): string | null {
  const { c, half } = world;
  const { spec, firm, name } = project;
  if (spec === null || project.placed) return null;
  if (spec.second !== null && c.yes(0.7)) {
    const swapped = { ...spec, product: spec.second, second: spec.product };
    return nameOf(world, firm, swapped, spec.template, { joiner: c.yes(0.6) ? half.joiners[1] : half.joiners[0] });
  }
  if (spec.template.includes('{q}') && spec.quantity !== null) return nameOf(world, firm, spec, c.pick(half.reordered));
  // The brand from the head of the name to its end.
  const rest = name.startsWith(firm.brand) ? name.slice(firm.brand.length) : null;
  return rest === null || !rest.includes(spec.product.name) ? null : `${rest}（${firm.brand}）`;
}
