// The words of what is asked of a file, in Chinese.
import { counted } from '../counted.ts';

export const importsZh = {
  doubts: {
    title: (open: number) => (open > 0 ? `写入前请回答 ${counted(open)} 个问题` : '已回答的问题'),
    holds: { true: '下次发来同样的表，照此办理', false: '只管这一份文件' },
    column: (heading: string) => `“${heading}”列`,
    rows: (rows: number) => `涉及 ${counted(rows)} 行`,
    more: (rows: number) => `另有 ${counted(rows)} 行`,
    asBefore: (at: string) => `照 ${at} 的回答，可以改`,
    answered: (questions: number) => `已回答 ${counted(questions)} 个，可以改`,
  },
};
