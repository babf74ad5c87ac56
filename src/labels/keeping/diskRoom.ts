// What those who run the server are told of the room on its disk.
import type { Language, Words } from '../language.ts';

const words = {
  room_low: {
    zh: '警告：{place} 所在磁盘只剩 {free}，请尽快清理或扩容',
    en: 'WARNING: only {free} are left on the disk of {place}; make room soon',
  },
  room_again: { zh: '{place} 所在磁盘又有空间了：{free}', en: 'There is room again on the disk of {place}: {free}' },
  reserve_given_up: {
    zh: '警告：{place} 所在磁盘已满（{free}），已释放预留文件，好让数据库收尾；写入暂停，查询不受影响',
    en: 'WARNING: the disk of {place} is full ({free}); the reserve was given up so that the database can end its work. Nothing is written, reading goes on',
  },
  reserve_put_back: {
    zh: '{place} 所在磁盘已建预留文件（reserve），磁盘满时自动释放',
    en: 'A reserve was put on the disk of {place}; it is given up when the disk is full',
  },
} as const satisfies Readonly<Record<string, Words>>;

export function roomWords(
  key: keyof typeof words,
  language: Language,
  detail: Readonly<Record<string, string>> = {},
): string {
  return words[key][language].replace(/\{(\w+)\}/g, (_, name: string) => detail[name] ?? '');
}
