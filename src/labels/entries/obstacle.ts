import type { NounWords } from './nounWords.ts';

export const obstacleWords: NounWords<'obstacle'> = {
  name: { zh: '堵点', en: 'Obstacle' },
  record: { zh: '登记堵点', en: 'Record an obstacle' },
  correct: { zh: '更正堵点', en: 'Correct an obstacle' },
  source: { zh: '堵点（以提出日期计）', en: 'obstacles, by the day on which they were raised' },
  figures: {
    obstacles_raised: { zh: '新增堵点', en: 'Obstacles raised' },
    obstacles_cleared: { zh: '解决堵点', en: 'Obstacles cleared' },
    obstacles_open: { zh: '未解决堵点', en: 'Obstacles not cleared' },
  },
  form: {
    occurredOn: { label: { zh: '提出日期', en: 'Raised on' } },
    what: {
      hint: { zh: '卡在哪一步、缺什么、要谁做什么', en: 'Where it is stuck, what is lacking, who is to do what' },
    },
    ownerOfficeId: {
      hint: {
        zh: '由哪个单位解决；不选的由提出单位自己解决',
        en: 'Which office clears it; none: the one that raised it',
      },
    },
    dueOn: { hint: { zh: '最迟哪天解决', en: 'The last day for it' } },
  },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    no: { zh: '堵点编号', en: 'Number' },
    kind: { zh: '堵点类别', en: 'Kind' },
    what: { zh: '堵点内容', en: 'What stands in the way' },
    ownerOfficeId: { zh: '责任单位', en: 'Office that clears it' },
    dueOn: { zh: '解决时限', en: 'To be cleared by' },
  },
};

export const obstacleClearingWords: NounWords<'obstacle_clearing'> = {
  name: { zh: '堵点解决', en: 'Clearing of an obstacle' },
  record: { zh: '登记解决', en: 'Record that it was cleared' },
  correct: { zh: '更正解决登记', en: 'Correct a clearing' },
  form: {
    occurredOn: { label: { zh: '解决日期', en: 'Cleared on' } },
    obstacleNo: { hint: { zh: '解决的是本项目第几个堵点', en: 'Which obstacle of the project' } },
    what: { hint: { zh: '怎么解决的，由谁办结', en: 'How it was cleared, and by whom' } },
  },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    obstacleNo: { zh: '堵点编号', en: 'Number of the obstacle' },
    what: { zh: '解决情况', en: 'How it was cleared' },
    kind: { zh: '堵点类别', en: 'Kind' },
    raisedOn: { zh: '提出日期', en: 'Raised on' },
    raisedOfficeId: { zh: '提出单位', en: 'Raised by' },
  },
};
