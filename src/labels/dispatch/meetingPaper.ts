// The words of the papers of a dispatch meeting. An official paper is in Chinese whatever the page's language.
import type { DispatchMeetingKind } from '../../domain/dispatch/meeting.ts';

/** 会议议程, 会议纪要, 调度表. */
export const meetingPapers = ['agenda', 'minutes', 'table'] as const;
export type MeetingPaper = (typeof meetingPapers)[number];

const titles: Readonly<Record<MeetingPaper, string>> = { agenda: '议程', minutes: '纪要', table: '调度表' };
const kinds: Readonly<Record<DispatchMeetingKind, string>> = {
  weekly: '周调度会',
  monthly: '月调度会',
  special: '专题调度会',
};

export const meetingPaperWords = {
  title: (paper: MeetingPaper, kind: DispatchMeetingKind, mark: string) =>
    paper === 'table' ? `招商引资项目${titles.table}${mark}` : `招商引资${kinds[kind]}${titles[paper]}${mark}`,
  demo: '（示例）',
  file: (paper: MeetingPaper, no: string) => `第${no}次调度会${titles[paper]}`,
  /** A special meeting by its own name. */
  subtitle: (no: string, title: string | null) => [`第${no}次`, title ?? ''].filter(Boolean).join(' '),
  facts: {
    on: (day: string, time: string | null) => `时间：${day}${time ? ` ${time}` : ''}`,
    place: (place: string) => `地点：${place}`,
    chair: (chair: string) => `主持：${chair}`,
    attendance: (who: string) => `参会：${who}`,
  },
  agenda: { caption: '议题', head: ['序号', '议题', '项目', '汇报单位', '来源'] },
  minutes: {
    lead: (on: string, chair: string, place: string, lines: number, concluded: number) =>
      `${on}，${chair}在${place}主持召开招商引资调度会，议题${lines}项，议定${concluded}项。现纪要如下。`,
    /** Of an agenda of sixty lines at most. */
    heading: (n: number, what: string) => `${inChinese(n)}、${what}`,
    project: (name: string) => `项目：${name}。`,
    item: (no: string, what: string, owner: string, person: string | null, due: string) =>
      `交办${no}：${what}，由${owner}${person ? `（${person}）` : ''}办理，${due}前办结。`,
    sentence: (text: string) => (/[。！？；]$/u.test(text) ? text : `${text}。`),
    unhanded: '议定交办，责任单位和时限另行交办。',
    again: '下次会议再议。',
    open: '本次会议未议。',
  },
  table: {
    caption: '调度表',
    asOf: (day: string) => `数据截至${day}`,
    /** On paper, where columns are few. */
    paperHead: ['项目', '阶段', '计划总投资/本年到位（亿元）', '红黄灯和堵点', '交办事项', '责任单位', '办理时限'],
    head: [
      '项目',
      '所属单位',
      '阶段',
      '计划总投资（亿元）',
      '本年到位（亿元）',
      '红黄灯',
      '堵点',
      '交办事项',
      '责任单位',
      '责任人',
      '办理时限',
      '办理状态',
    ],
    note: '计划总投资为签约时约定的全部投资，台账没有分年度投资计划；本年到位为已审核认定的到位资金。堵点和交办事项只列未办结的，灯为今日的灯。',
    none: '本次会议的议题没有涉及项目。',
    obstacle: (kind: string, what: string) => `堵点（${kind}）：${what}`,
    unsaid: '未定',
  },
  semicolon: '；',
} as const;

const digits = '零一二三四五六七八九';

/** 1 … 99. */
function inChinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}
