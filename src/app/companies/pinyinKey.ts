// The stored key by which Chinese names sort: the database does not sort Chinese.
import { pinyin } from 'pinyin-pro';

/** `东阿县` → `dong e xian`; what is no Chinese stays. At most 120 characters. */
export function pinyinKey(name: string): string {
  return pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true }).toLowerCase().slice(0, 120);
}
