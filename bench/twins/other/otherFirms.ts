// Firms, as they are registered.
import type { Chance } from '../../../src/demo/chance.ts';
import { creditCodeWithCheck } from '../../../src/domain/companies/company.ts';
import { foreignSeats, localSeats, outsideSeats } from './otherSeats.ts';
import type { National, Seat, Trade } from './otherTypes.ts';
import type { Firm, World } from './otherWorld.ts';

const signs = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const forms = [
  [82, '有限公司'],
  [4, '有限责任公司'],
  [7, '股份有限公司'],
  [7, '集团有限公司'],
] as const;

export function newCode(c: Chance, area: string): string {
  let body = c.yes(0.8) ? 'MA' : '';
  while (body.length < 9) body += body.startsWith('MA') ? c.pick(signs) : String(c.int(0, 9));
  return creditCodeWithCheck(`91${area}${body}`);
}

export function someSeat(c: Chance): Seat {
  const drawn = c.next();
  return c.pick(drawn < 0.44 ? localSeats : drawn < 0.97 ? outsideSeats : foreignSeats);
}

/** The listed brands come first and are the commonest: some words stand on many signs. */
export function someBrand(world: World): string {
  const { brands } = world.half;
  return brands[Math.floor(brands.length * world.c.next() ** 1.5)] ?? world.c.pick(brands);
}

/** Brands that say what the firm does: nobody buys steel from 麦香村. */
const flavours: readonly (readonly [RegExp, RegExp])[] = [
  [/[麦谷稻菌驴胶牧田果奶茶蜜粮种豆酿醇曲窖]|禾丰|优品|农|贡|坊/, /食品|农牧|酒水|种业|物流|商贸|包装/],
  [/[草杏芝寿慈颐孝]|仁和|济世|善源|康倍|桑榆|夕阳|芦荟|本堂|德仁/, /医|食品|农牧|康养/],
  [/[裳衣绣童鹅织霓]|丝路|羽翼|靓丽|佩奇/, /纺织|服装|商贸|文旅/],
  [
    /[钢钛铂铄镁锂氟硅碳芯磁铸氢砂晶瓷釉]|数联|云算|储盈|电魂|电联|蓄能|岩力|石源|琉璃|锋/,
    /汽车|化工|电子|装备|铝|新能源|铜|钢铁|专用车|半导体|农机|玻璃|储能|门窗|环保|软件/,
  ],
  [/[橡柏枫]|木之|林海|梧桐|云杉|银杏|森诺/, /家居|文旅|农牧|包装|建材|造纸|门窗/],
];

export function brandFor(world: World, trade: Trade): string {
  for (;;) {
    const brand = someBrand(world);
    const flavour = flavours.find(([spoken]) => spoken.test(brand));
    if (flavour === undefined || flavour[1].test(trade.name)) return brand;
  }
}

export interface Wish {
  brand?: string;
  trade?: Trade;
  seat?: Seat;
}

function nameOf(c: Chance, seat: Seat, brand: string, word: string, form: string): string {
  const style = c.next();
  if (seat.area === null && style < 0.5)
    return `${seat.name}${brand}${word}株式会社`.replace(/^(?!韩国|日本)(.*)株式会社$/, '$1有限公司');
  if (style < 0.86) return `${seat.name}${brand}${word}${form}`;
  if (style < 0.94) return `${brand}（${seat.name.replace(/[市省]$/, '')}）${word}${form}`;
  // Only larger firms may leave the place out.
  return form === '有限公司' ? `${seat.name}${brand}${word}${form}` : `${brand}${word}${form}`;
}

export function makeFirm(world: World, wish: Wish = {}): Firm {
  const { c, half, firmNames } = world;
  const trade = wish.trade ?? c.weighted(half.trades, (one) => (one.service ? 0.7 : 1));
  for (let again = 0; ; again++) {
    const seat = wish.seat ?? someSeat(c);
    const brand = wish.brand ?? brandFor(world, trade);
    const word = c.yes(0.78) ? c.pick(trade.words) : c.pick(['科技', '实业', '科技发展', '投资', '工贸', '发展']);
    const form = c.weighted(forms, ([weight]) => weight)[1];
    // A registry does not take the same name twice; a wish that cannot be met gets a figure of speech more.
    const name = nameOf(c, seat, again > 8 ? brand + c.pick(Array.from('新兴和众鸿丰')) : brand, word, form);
    if (firmNames.has(name)) continue;
    firmNames.add(name);
    const code = seat.area === null || c.yes(0.35) ? null : newCode(c, seat.area);
    return {
      name,
      brand,
      word,
      form,
      trade,
      seat,
      code,
      national: null,
      used: new Set(),
      left: 0,
      former: null,
      english: null,
      local: null,
    };
  }
}

/** One to five projects, and a long tail. */
export function projectsAhead(c: Chance): number {
  const drawn = c.next();
  if (drawn < 0.68) return 1;
  if (drawn < 0.85) return 2;
  if (drawn < 0.925) return 3;
  if (drawn < 0.96) return 4;
  return drawn < 0.98 ? 5 : Math.min(24, 6 + Math.floor(c.around(2, 1)));
}

export function nationalFirm(world: World, of: National): Firm {
  const trade = world.half.trades.find((one) => one.service) ?? world.c.pick(world.half.trades);
  world.firmNames.add(of.name);
  return {
    name: of.name,
    brand: of.brand,
    word: '',
    form: '',
    trade,
    seat: { name: '', area: of.area, local: false },
    code: of.area === null ? null : newCode(world.c, of.area),
    national: of,
    used: new Set(),
    left: 0,
    former: null,
    english: null,
    local: null,
  };
}
