// A million firms' names with their keys of search, as lines of COPY.
import { pinyin } from 'pinyin-pro';
import { creditCodeWithCheck } from '../src/domain/companies/company.ts';
import { chanceOf } from '../src/demo/chance.ts';
import words from '../src/demo/words/names.json' with { type: 'json' };

const forms = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];
const uuidOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export async function* companyRows(
  divisions: readonly { readonly code: string; readonly name: string }[],
  count: number,
): AsyncGenerator<string> {
  const chance = chanceOf('search');
  const read = new Map<string, string>();
  const syllables = (part: string): string => {
    const known = read.get(part) ?? pinyin(part, { toneType: 'none', v: true });
    read.set(part, known);
    return known;
  };
  const [first, second, third] = [words.first, words.second, words.third].map((part) => Array.from(part));
  const fields = Object.values(words.fields).flat();
  let lines = '';
  for (let n = 0; n < count; n++) {
    const { code, name: place } = chance.pick(divisions);
    const prefix = chance.yes(0.6) ? place.replace(/[市县区]$/u, '') : place;
    const trade = [first, second, third].map((part) => chance.pick(part ?? [])).slice(0, chance.yes(0.3) ? 2 : 3);
    const parts = [prefix, ...trade, chance.pick(fields), chance.pick(forms)];
    const name = parts.join('');
    const key = parts.map(syllables).join(' ');
    const initials = key
      .split(' ')
      .map((piece) => piece.slice(0, 1))
      .join('');
    const credit = creditCodeWithCheck(`91990000MC${String(n).padStart(7, '0')}`);
    lines += `${uuidOf(n)}\t${name}\t${name}\t${key}\t${initials}\t${credit}\t${code}\tbench\t2023-01-01\tt\t2\t2023-01-01\n`;
    if (n % 1000 === 999) {
      yield lines;
      lines = '';
    }
  }
  yield lines;
}
