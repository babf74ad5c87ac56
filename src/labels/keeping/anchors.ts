// What those who run the server are told of the heads that are written down outside the database.
import type { Language, Words } from '../language.ts';

const words = {
  begun: {
    zh: '台账链首从现在起记入 {place}；请把它连同备份一起保管',
    en: 'The heads of the chains are written down in {place} from now on; keep it with your backups',
  },
  lost: {
    zh: '注意：{place} 不是本台账原来的链首记录，原来的不见了。请放回原来的文件；确属正常（如换机）请运行 anchor --accept 原因',
    en: 'Note: {place} is not the record of heads that this ledger began; that one is gone. Put it back, or, where that is right, run anchor --accept REASON',
  },
  contradicts: {
    zh: '注意：{place} 记到 {city} 的 {chain} 第 {sequence} 号，数据库里没有，或与记录不同。请运行 doctor 核查',
    en: 'Note: {place} has {city} {chain} up to {sequence}, and the database has not, or has it otherwise. Run doctor',
  },
  caught_up: {
    zh: '{city} 的 {chain} 有 {n} 次写入没有来得及记下链首（上次没有正常关闭），现已补记',
    en: '{n} writes of {city} {chain} had not been written down (the last run did not end in order); they are now',
  },
  failing: {
    zh: '链首记不到 {place}：{reason}。写入照常，恢复后自动补记',
    en: 'Heads cannot be written to {place}: {reason}. Writes go on; what is missing follows by itself',
  },
  taken_in: {
    zh: '{city} 的 {chain} 从现在起入链：现有内容按现状封存，此后改动都有据可查',
    en: '{chain} of {city} is in a chain from now on: what is there was sealed as it stands',
  },
  works_again: { zh: '{place} 恢复，链首已补记', en: '{place} takes heads again, and has those that were missing' },
  heads: { zh: '{city} {chain} {head}（{at}）', en: '{city} {chain} {head} ({at})' },
  stands: {
    zh: '{city} {head}（{at}）时的台账至今未动；此后又写入 {n} 次，都接在它后面',
    en: 'What stood in {city} at {head} ({at}) still stands; {n} writes since follow it',
  },
  broken: {
    zh: '{city} {head}（{at}）时的台账被动过：{n} 处',
    en: 'What stood in {city} at {head} ({at}) was altered in {n} places',
  },
} as const satisfies Readonly<Record<string, Words>>;

export function anchorWords(
  key: keyof typeof words,
  language: Language,
  detail: Readonly<Record<string, string | number>> = {},
): string {
  return words[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''));
}
