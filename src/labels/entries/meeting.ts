import type { ConclusionOutcome } from '../../domain/dispatch/conclusion.ts';
import type { AgendaOrigin } from '../../domain/dispatch/itemOrigin.ts';
import type { DispatchMeetingKind } from '../../domain/dispatch/meeting.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const meetingKind: Readonly<Record<DispatchMeetingKind, Words>> = {
  weekly: { zh: '周调度', en: 'Weekly' },
  monthly: { zh: '月调度', en: 'Monthly' },
  special: { zh: '专题调度', en: 'On one matter' },
};

const agendaOrigin: Readonly<Record<AgendaOrigin, Words>> = {
  light: { zh: '红灯', en: 'Red light' },
  obstacle: { zh: '堵点', en: 'Obstacle' },
  item: { zh: '交办', en: 'Item' },
  meeting: { zh: '上次再议', en: 'Put off' },
  hand: { zh: '另列', en: 'By hand' },
};

const conclusionOutcome: Readonly<Record<ConclusionOutcome, Words>> = {
  hand_over: { zh: '交办', en: 'To be handed over' },
  settled: { zh: '已明确，不交办', en: 'Settled' },
  again: { zh: '下次再议', en: 'Put off' },
};

export const meetingWords: NounWords<'dispatch_meeting'> = {
  name: { zh: '调度会', en: 'Dispatch meeting' },
  record: { zh: '开调度会', en: 'Call a meeting' },
  correct: { zh: '更正调度会', en: 'Correct a meeting' },
  lists: { meetingKind, agendaOrigin },
  parts: {
    lines: {
      what: { zh: '议题', en: 'Matter' },
      projectId: { zh: '项目', en: 'Project' },
      ownerOfficeId: { zh: '汇报单位', en: 'Reported by' },
      origin: { zh: '来源', en: 'Origin' },
      ref: { zh: '来源编号', en: 'Of which' },
    },
  },
  form: {
    occurredOn: { label: { zh: '开会日期', en: 'Held on' } },
    title: { hint: { zh: '专题调度写会议名称，可不填', en: 'What it is called; may be left out' } },
    startsAt: { hint: { zh: '如 15:00，可不填', en: 'Such as 15:00; may be left out' } },
  },
  fields: {
    kind: { zh: '会议类别', en: 'Kind' },
    title: { zh: '会议名称', en: 'Title' },
    startsAt: { zh: '开始时间', en: 'Begins at' },
    place: { zh: '地点', en: 'Place' },
    chair: { zh: '主持人', en: 'Chair' },
    lines: { zh: '议题', en: 'Agenda' },
    no: { zh: '第几次', en: 'Number' },
  },
};

export const minutesWords: NounWords<'meeting_minutes'> = {
  name: { zh: '调度会纪要', en: 'Minutes of a meeting' },
  record: { zh: '记纪要', en: 'Record minutes' },
  correct: { zh: '更正纪要', en: 'Correct minutes' },
  source: { zh: '调度会（以开会日期计）', en: 'dispatch meetings that were held, by the day' },
  figures: { meetings_held: { zh: '调度会', en: 'Dispatch meetings held' } },
  lists: { conclusionOutcome },
  parts: {
    conclusions: {
      lineNo: { zh: '第几项议题', en: 'Line of the agenda' },
      outcome: { zh: '处理', en: 'Outcome' },
      conclusion: { zh: '议定', en: 'Conclusion' },
    },
  },
  form: {
    occurredOn: { label: { zh: '开会日期', en: 'Held on' } },
    attendance: { hint: { zh: '参会领导和单位，可不填', en: 'Who was there; may be left out' } },
  },
  fields: {
    meetingNo: { zh: '第几次调度会', en: 'Meeting' },
    attendance: { zh: '参会', en: 'Attendance' },
    conclusions: { zh: '议定事项', en: 'Conclusions' },
    meetingKind: { zh: '会议类别', en: 'Kind' },
  },
};
