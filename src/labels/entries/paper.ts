import type { paperForms } from '../../domain/offices/paper.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const paperForm: Readonly<Record<(typeof paperForms)[number], Words>> = {
  rule: { zh: '制度', en: 'Rule' },
  notice: { zh: '通知', en: 'Notice' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
  plan: { zh: '方案', en: 'Plan' },
  other: { zh: '其他', en: 'Other' },
};

export const workPaperWords: NounWords<'paper'> = {
  name: { zh: '工作文件', en: 'Paper' },
  record: { zh: '登记工作文件', en: 'Record a paper' },
  correct: { zh: '更正工作文件', en: 'Correct a paper' },
  lists: { paperForm },
  listed: {
    title: { zh: '工作文件', en: 'Papers' },
    total: { zh: '件', en: 'Papers' },
    sums: {},
    filters: { paperForm: { zh: '文种', en: 'Form' }, issuer: { zh: '印发单位', en: 'Issuer' } },
  },
  parts: {},
  source: { zh: '工作文件', en: 'papers' },
  form: { occurredOn: { label: { zh: '印发或开会日期', en: 'Issued or held on' } } },
  fields: {
    title: { zh: '标题', en: 'Title' },
    form: { zh: '文种', en: 'Form' },
    number: { zh: '文号', en: 'Number' },
    issuer: { zh: '印发单位', en: 'Issuer' },
    effectiveFrom: { zh: '施行日期', en: 'In force from' },
    effectiveTo: { zh: '有效期至', en: 'In force until' },
    sets: { zh: '主要规定', en: 'What it sets' },
  },
};
