import type { ItemOrigin } from '../../domain/dispatch/itemOrigin.ts';
import type { ItemStep } from '../../domain/dispatch/itemCourse.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const itemOrigin: Readonly<Record<ItemOrigin, Words>> = {
  light: { zh: '红灯', en: 'Red light' },
  obstacle: { zh: '堵点', en: 'Obstacle' },
  meeting: { zh: '会议', en: 'Meeting' },
  hand: { zh: '直接交办', en: 'By hand' },
};

const itemStep: Readonly<Record<ItemStep, Words>> = {
  feedback: { zh: '反馈', en: 'Feedback' },
  send_back: { zh: '退回', en: 'Sent back' },
  urge: { zh: '催办', en: 'Urging' },
  supervise: { zh: '督办', en: 'Supervision' },
  close: { zh: '销号', en: 'Closing' },
};

export const dispatchItemWords: NounWords<'dispatch_item'> = {
  name: { zh: '交办事项', en: 'Item handed over' },
  record: { zh: '交办', en: 'Hand over an item' },
  correct: { zh: '更正交办事项', en: 'Correct an item' },
  source: { zh: '交办事项（以交办日期计）', en: 'items handed over, by the day on which they were' },
  figures: {
    items_ordered: { zh: '交办事项', en: 'Items handed over' },
    items_due: { zh: '到期交办事项', en: 'Items due' },
    items_closed: { zh: '到期交办事项已销号', en: 'Items due that were closed' },
    items_closed_in_time: { zh: '到期交办事项按时销号', en: 'Items due that were closed in time' },
    items_in_time_share: { zh: '交办事项按时办结率', en: 'Share of items closed in time' },
    items_overdue: { zh: '逾期未销号交办事项', en: 'Items overdue' },
    meeting_items: { zh: '会议交办事项', en: 'Items of meetings' },
    meeting_items_due: { zh: '到期会议交办事项', en: 'Items of meetings due' },
    meeting_items_closed: { zh: '到期会议交办事项已销号', en: 'Items of meetings due that were closed' },
    meeting_items_closed_share: { zh: '会议交办事项销号率', en: 'Share of items of meetings closed' },
  },
  lists: { itemOrigin },
  form: {
    occurredOn: { label: { zh: '交办日期', en: 'Handed over on' } },
    what: { hint: { zh: '要办成什么，写一件事', en: 'What is to be done: one thing' } },
    measure: { hint: { zh: '怎么办、分几步，可不填', en: 'How, in which steps; may be left out' } },
    originNote: { hint: { zh: '哪盏灯、哪个堵点、哪次会议', en: 'Which light, obstacle or meeting' } },
  },
  fields: {
    what: { zh: '交办事项', en: 'What is to be done' },
    ownerOfficeId: { zh: '责任单位', en: 'Office that does it' },
    person: { zh: '责任人', en: 'Person' },
    dueOn: { zh: '办理时限', en: 'Due on' },
    measure: { zh: '办理措施', en: 'Measures' },
    origin: { zh: '来源', en: 'Origin' },
    originNote: { zh: '来源说明', en: 'Of which' },
    projectId: { zh: '项目', en: 'Project' },
    meetingNo: { zh: '调度会', en: 'Meeting' },
    lineNo: { zh: '议题', en: 'Line of the agenda' },
    no: { zh: '编号', en: 'Number' },
  },
};

export const dispatchStepWords: NounWords<'dispatch_step'> = {
  name: { zh: '交办办理', en: 'Step of an item' },
  record: { zh: '登记办理', en: 'Record a step' },
  correct: { zh: '更正办理登记', en: 'Correct a step' },
  lists: { itemStep },
  form: {
    occurredOn: { label: { zh: '办理日期', en: 'Done on' } },
    what: { hint: { zh: '办到哪一步、结果是什么', en: 'How far it is, with what result' } },
    evidence: { hint: { zh: '没有上传材料的，写明佐证是什么', en: 'Where no file is sent: what shows it' } },
  },
  fields: {
    itemNo: { zh: '交办事项编号', en: 'Number of the item' },
    step: { zh: '办理类型', en: 'Step' },
    what: { zh: '办理情况', en: 'What was done' },
    evidence: { zh: '佐证说明', en: 'Evidence' },
    orderOfficeId: { zh: '交办单位', en: 'Ordered by' },
    ownerOfficeId: { zh: '责任单位', en: 'Office that does it' },
    dueOn: { zh: '办理时限', en: 'Due on' },
    settledOn: { zh: '不再逾期之日', en: 'Late no more from' },
    inTime: { zh: '按时办结', en: 'In time' },
    origin: { zh: '来源', en: 'Origin' },
  },
};
