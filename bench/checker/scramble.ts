// Every number of a text replaced by a random one of the same form; years, months and days stay, and so does its length.
import type { Chance } from '../../src/demo/chance.ts';

export const scrambled = (text: string, chance: Chance): string =>
  text.replace(/\d+(?:\.\d+)?(?![\d.]*[月日年])/g, (number) => {
    if (/^(?:19|20)\d\d$/.test(number)) return number;
    const digits = Array.from(number, (one) => (one === '.' ? one : String(chance.int(0, 9)))).join('');
    const made = /^0\d/.test(digits) ? String(chance.int(1, 9)) + digits.slice(1) : digits;
    return /[1-9]/.test(made) ? made : number;
  });
