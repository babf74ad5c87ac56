// Laws of backups and printed hashes, and why the server writes nothing for now: its clock, or the room on its disk.
import type { LawValue } from '../law.ts';

const stopped = '暂停写入，查询不受影响：';
const stoppedEn = 'Nothing is written for now, reading goes on: ';

export const lawsOfKeeping = {
  backup_unreadable: {
    status: 422,
    zh: '这不是本系统的备份文件，或文件已损坏，请换一份备份',
    en: 'This is no backup of this product, or it is damaged; use another',
  },
  backup_cut_short: {
    status: 422,
    zh: '备份文件不完整，没有恢复任何数据，请换一份备份',
    en: 'The backup is cut short; nothing was restored; use another',
  },
  restore_needs_empty_database: {
    status: 422,
    zh: '恢复只能在空库中进行，请换一个空的 DATA_DIR 或数据库',
    en: 'A restore needs an empty database; give it another DATA_DIR or database',
  },
  head_malformed: {
    status: 422,
    zh: '“{text}”不是验真码，请照通报、导出或备份上印的抄写，如 123-3f9a0c27b1d4e6f0',
    en: '"{text}" is no hash; copy it as printed on a bulletin, an export or a backup, such as 123-3f9a0c27b1d4e6f0',
  },
  head_unknown: {
    status: '404/422',
    zh: '台账里没有验真码 {text}：或抄错了，或印它时的台账已被改动、截断；请核对抄写，再运行 doctor',
    en: 'No link has the hash {text}: it was mistyped, or what stood then was altered or cut off; compare it and run doctor',
  },
  head_ambiguous: {
    status: 422,
    zh: '验真码 {text} 太短，对得上几处，请抄全',
    en: 'The hash {text} fits several links; give more of it',
  },
  clock_differs_from_database: {
    status: 503,
    zh: `${stopped}服务器时钟（{server}）与数据库时钟（{database}）相差 {span}。请管理员把两处时钟校准（NTP），校准后自动恢复`,
    en: `${stoppedEn}the server's clock ({server}) and the database's ({database}) are {span} apart. Set both right (NTP); writing then goes on by itself`,
  },
  clock_jumped: {
    status: 503,
    zh: `${stopped}服务器时钟（{server}）被拨快了 {span}，按开机时长应为 {expected}。请管理员校准时钟，校准后自动恢复；核对后时钟确实无误的，在服务器上运行 yiwang clock --accept 原因`,
    en: `${stoppedEn}the server's clock ({server}) was set forth by {span}; by the time that the machine is up it would be {expected}. Set the clock right, and writing goes on by itself; if you have checked that it is right, run at the server: yiwang clock --accept REASON`,
  },
  clock_far_ahead: {
    status: 503,
    zh: `${stopped}服务器重启后，时钟（{server}）比最后一次办理业务（{last}）晚 {span}。请管理员核对时钟：错了就校准，校准后自动恢复；没有错（确实停用了这么久），在服务器上运行 yiwang clock --accept 原因`,
    en: `${stoppedEn}after a start of the machine the server's clock ({server}) is {span} later than what was done last ({last}). If the clock is wrong, set it right; if nobody worked for so long, run at the server: yiwang clock --accept REASON`,
  },
  clock_behind_last_write: {
    status: 503,
    zh: `${stopped}服务器时钟（{server}）比最后一次写入（{last}）慢 {span}。请管理员校准时钟，校准后自动恢复；时钟无误、而是最后一次写入的时间错了的，在服务器上运行 yiwang clock --accept 原因`,
    en: `${stoppedEn}the server's clock ({server}) is {span} behind the last write ({last}). Set the clock right, and writing goes on by itself; if the clock is right and the instant of the last write is wrong, run at the server: yiwang clock --accept REASON`,
  },
  disk_nearly_full: {
    status: 200,
    zh: '数据盘只剩 {free}（提醒线 {limit}），写入照常，少于 {floor} 时将暂停。请管理员尽快清理或扩容',
    en: 'Only {free} are left on the disk that holds the data (said below {limit}); writes go on. Make room soon: below {floor} nothing is written',
  },
  disk_too_full: {
    status: 507,
    zh: `${stopped}数据盘只剩 {free}（少于 {limit}）。请管理员清理或扩容，有了空间自动恢复`,
    en: `${stoppedEn}only {free} are left on the disk that holds the data (less than {limit}). Make room, and writing goes on by itself`,
  },
  database_disk_full: {
    status: 507,
    zh: '数据库的磁盘满了，这次提交没有写入。请管理员清理或扩容后再提交',
    en: "The database's disk is full and nothing was written; make room and submit again",
  },
} satisfies Readonly<Record<string, LawValue>>;
