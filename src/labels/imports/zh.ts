// The words of what is asked of a file, in Chinese.
import { counted } from '../counted.ts';

export const importsZh = {
  doubts: {
    title: (open: number, offered: number) => {
      if (open > 0) return `写入前请回答 ${counted(open)} 个问题`;
      return offered > 0 ? '可以一次补齐' : '已回答的问题';
    },
    holds: { true: '下次发来同样的表，照此办理', false: '只管这一份文件' },
    column: (heading: string) => `“${heading}”列`,
    rows: (rows: number) => `涉及 ${counted(rows)} 行`,
    more: (rows: number) => `另有 ${counted(rows)} 行`,
    asBefore: (at: string) => `照 ${at} 的回答，可以改`,
    find: (offices: number) => `在 ${counted(offices)} 个单位里查找`,
    offered: '不答也能写入',
    typed: { year: '或填四位年份', day: '或填日期', rate: '折算汇率（1 单位外币合人民币几元）' },
    give: '用填的',
    answered: (questions: number) => `已回答 ${counted(questions)} 个，可以改`,
  },
  readAs: {
    title: '表头和表式',
    counts: (counts: string, unread: number) => (unread > 0 ? `${counts}，未读 ${counted(unread)}` : counts),
    unread: (rows: number) => `没有认出是哪种表，${counted(rows)} 行未读`,
    left: (rows: number) => `已说明不读，${counted(rows)} 行`,
    codes: (rows: number) => `隐藏的代码表（下拉选项等），${counted(rows)} 行已跳过`,
    hint: '请指出表头在第几行、是哪种表；点行号也可以选表头',
    asIs: (sheet: string) => `原表 ${sheet}`,
    headAt: (row: number) => `第 ${row} 行作表头`,
    hidden: '隐藏行',
    from: '表头从第几行',
    until: '到第几行',
    noHead: '没有表头，从这一行读起',
    forget: '不再照此读',
    form: '表式',
    choose: '请选择',
    likely: (form: string) => `像是“${form}”`,
    leave: '不读这张表',
    read: '按这样读',
    beside: '另作一张表读',
    unitOf: (letter: string) => `${letter}列单位`,
    unitOpen: '没有写明',
    constants: '表里没有的项',
    constantsHint: '填一次，用于这张表的每一行',
    more: '再填一项',
    put: '用于各行',
    asBefore: (at: string) => `照 ${at} 的读法，可以改`,
    holds: '下次发来同样表头的表照此读，日期和数量要另填',
  },
};
