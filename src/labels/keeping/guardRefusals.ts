// Why the server writes nothing for now, while everything can still be read: its clock, or the room on its disk.
import type { Language, Words } from '../language.ts';

const readingGoesOn = '；查询不受影响';

export const guardRefusalWords: Readonly<Record<string, Words>> = {
  clock_differs_from_database: {
    zh: `服务器时钟（{server}）与数据库时钟（{database}）相差 {span}，暂停写入${readingGoesOn}。请管理员把两处时钟校准（NTP），校准后自动恢复`,
    en: "The server's clock ({server}) and the database's ({database}) are {span} apart: nothing is written, reading goes on. Set both right (NTP); writing then goes on by itself",
  },
  clock_jumped: {
    zh: `服务器时钟（{server}）被拨快了 {span}，按开机时长应为 {expected}，暂停写入${readingGoesOn}。请管理员校准时钟，校准后自动恢复；核对后时钟确实无误的，在服务器上运行 yiwang clock --accept 原因`,
    en: "The server's clock ({server}) was set forth by {span}; by the time that the machine is up it would be {expected}. Nothing is written, reading goes on. Set the clock right, and writing goes on by itself; if you have checked that it is right, run at the server: yiwang clock --accept REASON",
  },
  clock_far_ahead: {
    zh: `服务器重启后，时钟（{server}）比最后一次办理业务（{last}）晚 {span}，暂停写入${readingGoesOn}。请管理员核对时钟：错了就校准，校准后自动恢复；没有错（确实停用了这么久），在服务器上运行 yiwang clock --accept 原因`,
    en: "After a start of the machine the server's clock ({server}) is {span} later than what was done last ({last}). Nothing is written, reading goes on. If the clock is wrong, set it right; if nobody worked for so long, run at the server: yiwang clock --accept REASON",
  },
  clock_behind_last_write: {
    zh: `服务器时钟（{server}）比最后一次写入（{last}）慢 {span}，暂停写入${readingGoesOn}。请管理员校准时钟，校准后自动恢复；时钟无误、而是最后一次写入的时间错了的，在服务器上运行 yiwang clock --accept 原因`,
    en: "The server's clock ({server}) is {span} behind the last write ({last}). Nothing is written, reading goes on. Set the clock right, and writing goes on by itself; if the clock is right and the instant of the last write is wrong, run at the server: yiwang clock --accept REASON",
  },
  disk_nearly_full: {
    zh: '数据盘只剩 {free}（提醒线 {limit}），写入照常。请管理员尽快清理或扩容，少于 {floor} 时将暂停写入',
    en: 'Only {free} are left on the disk that holds the data (said below {limit}); writes go on. Make room soon: below {floor} nothing is written',
  },
  disk_too_full: {
    zh: `数据盘只剩 {free}（少于 {limit}），暂停写入${readingGoesOn}。请管理员清理或扩容，有了空间自动恢复`,
    en: 'Only {free} are left on the disk that holds the data (less than {limit}): nothing is written, reading goes on. Make room, and writing goes on by itself',
  },
  database_disk_full: {
    zh: '数据库的磁盘满了，这次提交没有写入。请管理员清理或扩容后再提交',
    en: "The database's disk is full and nothing was written; make room and submit again",
  },
};

const units = [
  [365 * 86_400, '年', 'years'],
  [86_400, '天', 'days'],
  [3600, '小时', 'hours'],
  [60, '分钟', 'minutes'],
] as const;

/** `3 天`: the largest unit of which there are two, rounded down. */
export function spanText(seconds: number, language: Language): string {
  const [size, zh, en] = units.find(([unit]) => seconds >= 2 * unit) ?? [1, '秒', 'seconds'];
  return `${Math.floor(seconds / size)} ${language === 'zh' ? zh : en}`;
}
