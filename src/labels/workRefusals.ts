// Why work that is done aside was not done: it took too much, or too much of it waits.
import type { Words } from './language.ts';

export const workRefusalWords: Readonly<Record<string, Words>> = {
  work_too_long: {
    zh: '超过 {seconds} 秒还没有完成，已停止，台账没有变化；请把文件或文字分成几份再试',
    en: 'This was not done within {seconds} seconds and was stopped; nothing was changed. Send it in parts',
  },
  work_too_large: {
    zh: '内容过大，处理不了，已停止，台账没有变化；请把文件或文字分成几份再试',
    en: 'This needs more memory than one request may have and was stopped; nothing was changed. Send it in parts',
  },
  work_too_many: {
    zh: '您还有 {most} 件同类任务在排队，请等前面的完成，{seconds} 秒后再试',
    en: '{most} requests of yours wait already; let them be done and try again in {seconds} seconds',
  },
  work_queue_full: {
    zh: '排队的任务太多，请 {seconds} 秒后再试；查询和填报不受影响',
    en: 'Too much of this work is waiting; try again in {seconds} seconds. Reading and entering go on meanwhile',
  },
};
