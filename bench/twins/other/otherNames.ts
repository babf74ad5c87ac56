// The other names of a firm: short, former, English, and that of its project company in the city.
import type { Chance } from '../../../src/demo/chance.ts';
import { brandFor, newCode } from './otherFirms.ts';
import { countyOf } from './otherPlaces.ts';
import { latin } from './otherSounds.ts';
import type { Firm, OtherName, World } from './otherWorld.ts';

const suffixes = /(股份有限公司|集团有限公司|有限责任公司|有限公司|株式会社)$/;

export function stem(name: string): string {
  return name.replace(suffixes, '');
}

/** As it is said in the office. */
export function shortName(c: Chance, firm: Firm): string {
  if (firm.national !== null) return c.yes(0.75) ? firm.national.short : stem(firm.national.name);
  const { brand, word, seat } = firm;
  const grouped = firm.form.startsWith('集团');
  const place = seat.name.replace(/[市省]$/, '');
  return c.weighted(
    [
      [40, brand + word],
      [grouped ? 40 : 4, `${brand}集团`],
      [18, stem(firm.name)],
      [13, brand],
      [9, `${brand + word}公司`],
      [8, `${brand}公司`],
      [6, place + brand],
    ] as const,
    ([weight]) => weight,
  )[1];
}

export function projectCompany(world: World, firm: Firm, code: number): { name: string; code: string | null } {
  const { c } = world;
  if (firm.local !== null) return firm.local;
  const county = countyOf(code);
  const line = firm.national?.line;
  const word =
    line === 'solar'
      ? c.pick(['新能源', '电力', '绿色能源'])
      : line === 'logistics'
        ? '物流'
        : line === 'chain'
          ? c.pick(['商业', '商贸'])
          : line === 'estate'
            ? c.pick(['置业', '房地产开发'])
            : c.yes(0.7)
              ? firm.word
              : c.pick(firm.trade.words);
  const b = firm.brand;
  const name = c.weighted(
    [
      [34, `聊城${b}${word}有限公司`],
      [14, `聊城市${b}${word}有限公司`],
      [10, `${b}（聊城）${word}有限公司`],
      [18, `${c.yes(0.5) ? county.name : county.short}${b}${word}有限公司`],
      [16, `山东${b}${word}有限公司`],
      [8, `${b}（山东）${word}有限公司`],
    ] as const,
    ([weight]) => weight,
  )[1];
  firm.local = { name, code: c.yes(0.5) ? newCode(c, String(code)) : null };
  return firm.local;
}

/** What it was called before; the city may have registered that. */
export function formerName(world: World, firm: Firm, registered: boolean): OtherName {
  if (firm.former !== null) return firm.former;
  const { c } = world;
  const { brand, word, seat } = firm;
  const otherWord = c.pick([...firm.trade.words, '科技', '实业', '贸易'].filter((one) => one !== word));
  const text = c.weighted(
    [
      [38, `${seat.name}${brandFor(world, firm.trade)}${word}有限公司`],
      [14, `${seat.name}${brandFor(world, firm.trade)}${otherWord}有限公司`],
      [26, `${seat.name}${brand}${otherWord}有限公司`],
      [14, `${seat.local ? '聊城市' : seat.name}${brand}${word}厂`],
      [8, `${seat.name}${brand}${word}有限责任公司`],
    ] as const,
    ([weight]) => weight,
  )[1];
  firm.former = { text, registered: registered && text !== firm.name };
  return firm.former;
}

/** On a foreign letterhead, or as everyone calls it; nothing where no Latin letters are at hand. */
export function englishName(world: World, firm: Firm, registered: boolean): OtherName | null {
  if (firm.english !== null) return firm.english;
  const { c } = world;
  const own = firm.national?.english ?? latin(firm.brand);
  if (own === null) return null;
  const trade = firm.trade.english;
  const text =
    firm.national !== null
      ? own
      : c.weighted(
          [
            [30, `${own} ${trade}`],
            [22, own.toUpperCase()],
            [16, own],
            [20, `${own} ${trade} Co., Ltd.`],
            [6, `${own} Group`],
            [6, `${own.toUpperCase()} ${trade.toUpperCase()} CO.,LTD`],
          ] as const,
          ([weight]) => weight,
        )[1];
  firm.english = { text, registered };
  return firm.english;
}
