// A company's name taken apart: where it sits, what is its own, what it does not own (form, organisation, marks).
import { nameKey } from '../normalise.ts';
import { type LegalForm, formOf } from './forms.ts';
import { withoutMarks } from './marks.ts';
import { regionAt, regionWords } from './regions.ts';

export interface CompanyName {
  /** The whole name as compared: width, case, spaces, punctuation and marks do not count. */
  readonly key: string;
  /** What is left when regions, organisation and form are taken off; never empty while the key is not. */
  readonly core: string;
  /** Places named in front of the core, within it in brackets, or in front of a branch. */
  readonly regions: readonly (readonly string[])[];
  readonly form: LegalForm | null;
  readonly group: boolean;
  /** For each character of the key: r region, c core, f form. Made when asked for: comparing records needs the core alone. */
  readonly parts: () => string;
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
const most = 200;
const plain = /^[\u4e00-\u9fff]*$/u;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly part: 'r' | 'f';
}

/** Never throws; reads the first 200 characters, for no company has a longer name. */
export function companyName(name: string): CompanyName {
  const short = name.slice(0, most);
  const text = plain.test(short) ? short : short.normalize('NFKC').replace(/\s+/gu, '');
  const unmarked = withoutMarks(text);
  const key = nameKey(unmarked);
  const { form, group, bodyEnd } = formOf(key);
  const spans: Span[] = [];
  const regions: (readonly string[])[] = [];
  const front = readFront(key, bodyEnd, regions);
  if (text !== short || !plain.test(unmarked)) readBrackets(unmarked, key, spans, regions);
  readInner(key, front, bodyEnd, spans, regions);
  if (spans.length === 0) {
    const core = key.slice(front, bodyEnd) || key;
    return { key, core, regions, form, group, parts: () => partsOf(key, front, bodyEnd).join('') };
  }
  const parts = partsOf(key, front, bodyEnd);
  for (const { start, end, part } of spans) parts.fill(part, start, end);
  let core = '';
  for (let at = 0; at < key.length; at++) if (parts[at] === 'c') core += key[at];
  return { key, core: core || key, regions, form, group, parts: () => parts.join('') };
}

function partsOf(key: string, front: number, bodyEnd: number): string[] {
  return Array.from({ length: key.length }, (_, at) => (at < front ? 'r' : at < bodyEnd ? 'c' : 'f'));
}

/** 中国, then up to three places from the large to the small; where the firm's own part begins. */
function readFront(key: string, bodyEnd: number, regions: (readonly string[])[]): number {
  let end = (key.startsWith('中国') || key.startsWith('中华')) && bodyEnd >= 4 ? 2 : 0;
  for (let level = 0; level < 3; level++) {
    const found = regionAt(key, end);
    if (!found || bodyEnd - found.end < 2) break;
    regions.push(found.codes);
    end = found.end;
  }
  return end;
}

/** 太龙(福建)…, …(集团)…: what stands in brackets and is not the firm's own. */
function readBrackets(text: string, key: string, spans: Span[], regions: (readonly string[])[]): void {
  for (const [, inside = ''] of text.matchAll(bracket)) {
    const inner = nameKey(inside);
    const codes = regionWords.get(inner);
    const start = codes || wide.has(inner) ? key.indexOf(inner, 1) : -1;
    if (start < 0) continue;
    if (codes) regions.push(codes);
    spans.push({ start, end: start + inner.length, part: codes ? 'r' : 'f' });
  }
}

/** 攀钢集团四川长城特殊钢: an owner's name with its 集团, then perhaps a place, then the firm. */
function readInner(key: string, front: number, bodyEnd: number, spans: Span[], regions: (readonly string[])[]): void {
  for (const word of ['集团', '控股']) {
    const start = key.indexOf(word, front + 2);
    const end = start + word.length;
    if (start < 0 || bodyEnd - end < 2) continue;
    spans.push({ start, end, part: 'f' });
    const found = regionAt(key, end);
    if (!found || bodyEnd - found.end < 2) continue;
    regions.push(found.codes);
    spans.push({ start: end, end: found.end, part: 'r' });
  }
}
