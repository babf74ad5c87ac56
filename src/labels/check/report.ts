// The words of a report of what was checked. An official paper is in Chinese whatever the page's language.
import { unreadPagesIn } from './pages.ts';

export const checkReportWords = {
  title: '文稿核数记录',
  subtitle: (day: string) => `出具于 ${day}`,
  summary: (drafts: number, unread: number) =>
    `本次核对文稿 ${drafts} 份${unread > 0 ? `，其中 ${unread} 份未能核对，不得视为无误` : ''}。`,
  drafts: '一、核对情况',
  problems: '二、逐份问题',
  caption: '核对情况一览',
  head: ['序号', '文稿', '不符', '存疑', '无误', '无依据'],
  notChecked: '未核对',
  none: '—',
  found: (name: string) => `${name}的问题`,
  foundHead: ['数', '所在', '核对结果'],
  file: (no: number, name: string) => `（${no}）${name}`,
  by: (by: string, at: string) => `核对人：${by}；核对时间：${at}`,
  how: (period: string, ledger: boolean) =>
    `所属期：${period || '文中所写'}；${ledger ? '已与台账比对' : '未与台账比对'}`,
  sha256: (hash: string) => `文件校验码（SHA-256）：${hash}`,
  program: (version: string, hash: string) => `核数程序：一网招商 ${version}（${hash}）`,
  unread: (why: string) => `未能核对：${why}`,
  unreadPages: (pages: readonly number[]) => `${unreadPagesIn.zh(pages)}，不得视为无误。`,
  clean: '没有发现不符或存疑之处。',
  left: (count: number) => `另有 ${count} 处问题未列出。`,
  hand: '“无依据”为文中没有可据以核对的数，不等于无误。结论由核对人作出，本记录不代替审签。',
  sheets: { drafts: '核对情况', problems: '问题' },
  columns: {
    drafts: [
      '序号',
      '文稿',
      '不符',
      '存疑',
      '无误',
      '无依据',
      '未核对的原因',
      '核对人',
      '核对时间',
      '所属期',
      '台账',
      '文件校验码（SHA-256）',
      '核数程序',
    ],
    problems: ['文稿', '数', '所在', '结论', '核对结果'],
  },
  ledger: { yes: '已比对', no: '未比对' },
  states: { wrong: '不符', doubtful: '存疑', right: '无误', open: '无依据' },
} as const;
