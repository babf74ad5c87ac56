// What the laws of evidence say: sending, attaching, opening and taking back files.
import type { Words } from './language.ts';

export const evidenceRefusalWords: Readonly<Record<string, Words>> = {
  file_unknown: {
    zh: '没有这个文件，或它属于您权限以外的单位；请重新上传',
    en: 'There is no such file, or it belongs to an office out of your reach; send it again',
  },
  file_withdrawn: {
    zh: '这个文件已被撤下，请上传新的文件',
    en: 'The file was taken back; send another one',
  },
  file_infected: {
    zh: '查毒发现这个文件带有病毒，不能使用也不能打开；请换成干净的文件',
    en: 'The scanner found malware in this file; it can be neither used nor opened, send a clean one',
  },
  file_attached_twice: {
    zh: '同一个文件在这条登记里只能附一次，请移除重复的',
    en: 'A file is attached to an entry once; remove the second one',
  },
  too_many_attachments: {
    zh: '一条登记最多附 {most} 个文件，请合并或分开登记',
    en: 'An entry rests on {most} files at most; merge some, or record several entries',
  },
};
