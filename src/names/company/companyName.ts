// A company's name taken apart: where it sits, what is its own, what it does not own (form, organisation, marks).
import { nameKey } from '../normalise.ts';
import { type LegalForm, formOf } from './forms.ts';
import { withoutMarks } from './marks.ts';
import { type RegionAt, regionAt, regionWords } from './regions.ts';

export interface CompanyName {
  /** The whole name as compared: width, case, spaces, punctuation and marks do not count. */
  readonly key: string;
  /** What is left when regions, organisation and form are taken off; never empty while the key is not. */
  readonly core: string;
  /** Places named in front of the core, within it in brackets, or in front of a branch. */
  readonly regions: readonly (readonly string[])[];
  readonly form: LegalForm | null;
  readonly group: boolean;
  /** For each character of the key: r region, c core, f form. */
  readonly parts: string;
}

/** Brackets whose content says what the rest does not own: a place, 集团, 中国. */
const bracket = /[([{〔【〈《「『<]([^()[\]{}〔〕【】〈〉《》「」『』<>]{1,20})[)\]}〕】〉》」』>]/gu;
const wide = new Set([
  '中国',
  '中华',
  '国际',
  '全球',
  '亚洲',
  '亚太',
  '控股',
  '集团',
  '有限合伙',
  '普通合伙',
  '特殊普通合伙',
]);
const country = ['中国', '中华'];
const most = 200;

/** Never throws; reads the first 200 characters, for no company has a longer name. */
export function companyName(name: string): CompanyName {
  const text = withoutMarks(name.slice(0, most).normalize('NFKC').replace(/\s+/gu, ''));
  const spoken = new Set<string>();
  for (const [, inner = ''] of text.matchAll(bracket)) if (isPlaceOrWide(nameKey(inner))) spoken.add(nameKey(inner));
  const key = nameKey(text);
  const { form, group, bodyEnd } = formOf(key);
  const parts: string[] = Array.from({ length: key.length }, (_, at) => (at < bodyEnd ? 'c' : 'f'));
  const regions: (readonly string[])[] = [];
  const mark = (start: number, found: RegionAt) => {
    parts.fill('r', start, found.end);
    if (found.codes.length > 0) regions.push(found.codes);
  };
  markFront(key, bodyEnd, mark);
  markInner(key, bodyEnd, parts, mark);
  for (const inner of spoken) {
    const at = key.indexOf(inner, 1);
    if (at < 0) continue;
    const codes = regionWords.get(inner);
    if (codes) mark(at, { end: at + inner.length, codes });
    else parts.fill('f', at, at + inner.length);
  }
  const core = coreOf(key, parts);
  return { key, core, regions, form, group, parts: parts.join('') };
}

function isPlaceOrWide(inner: string): boolean {
  return wide.has(inner) || regionWords.has(inner);
}

function markFront(key: string, bodyEnd: number, mark: (start: number, found: RegionAt) => void): void {
  let start = country.find((one) => key.startsWith(one) && bodyEnd - one.length >= 2)?.length ?? 0;
  if (start > 0) mark(0, { end: start, codes: [] });
  for (let level = 0; level < 3; level++) {
    const found = regionAt(key, start);
    if (!found || bodyEnd - found.end < 2) return;
    mark(start, found);
    start = found.end;
  }
}

/** 攀钢集团四川长城特殊钢: an owner's name with its 集团, then the place and the firm. */
function markInner(
  key: string,
  bodyEnd: number,
  parts: string[],
  mark: (start: number, found: RegionAt) => void,
): void {
  for (const word of ['集团', '控股']) {
    const at = key.indexOf(word, 2);
    const after = at + word.length;
    if (at < 0 || bodyEnd - after < 2) continue;
    parts.fill('f', at, after);
    const found = regionAt(key, after);
    if (found && bodyEnd - found.end >= 2) mark(after, found);
  }
}

function coreOf(key: string, parts: readonly string[]): string {
  let core = '';
  for (let at = 0; at < key.length; at++) if (parts[at] === 'c') core += key[at];
  return core || key;
}
