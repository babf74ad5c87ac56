// The words of what is asked of a file, in Chinese.
import { counted } from '../counted.ts';

export const importsZh = {
  doubts: {
    title: (open: number) => (open > 0 ? `写入前请回答 ${counted(open)} 个问题` : '已回答的问题'),
    hint: '回答一次即可，同一单位下次发来表头相同的表，照此办理',
    column: (heading: string) => `“${heading}”列`,
    rows: (rows: number) => `涉及 ${counted(rows)} 行`,
    more: (rows: number) => `另有 ${counted(rows)} 行`,
    asBefore: (at: string) => `照 ${at} 的回答，可以改`,
    answered: (questions: number) => `已回答 ${counted(questions)} 个，可以改`,
  },
};
