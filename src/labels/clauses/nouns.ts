// The field's words for agreements, their clauses and reviews.
import type { ClauseKind } from '../../domain/clauses/agreement.ts';
import type { FlagOutcome, ReviewConclusion } from '../../domain/clauses/clauseReview.ts';
import type { Severity } from '../../domain/clauses/clauseRule.ts';
import type { Words } from '../language.ts';

type WordsOf<Key extends string> = Readonly<Record<Key, Words>>;

export const clauseKind: WordsOf<ClauseKind> = {
  tax: { zh: '税收', en: 'Tax' },
  fiscal: { zh: '财政奖补', en: 'Awards and subsidies' },
  land: { zh: '土地', en: 'Land' },
  factor: { zh: '水电气等要素', en: 'Power, water, gas' },
  fee: { zh: '规费社保', en: 'Fees and social insurance' },
  market: { zh: '采购与准入', en: 'Procurement and access' },
  registration: { zh: '注册与迁移', en: 'Registration and moving' },
  facility: { zh: '配套设施', en: 'Facilities' },
  finance: { zh: '基金融资', en: 'Funds and loans' },
  approval: { zh: '审批手续', en: 'Approvals' },
  service: { zh: '政务服务', en: 'Services' },
  obligation: { zh: '投资方义务', en: "Investor's duties" },
  other: { zh: '其他', en: 'Other' },
};

export const severity: WordsOf<Severity> = {
  forbidden: { zh: '禁止', en: 'Forbidden' },
  needs_basis: { zh: '须有依据', en: 'Needs a basis' },
  notice: { zh: '提示', en: 'Notice' },
};

export const flagOutcome: WordsOf<FlagOutcome> = {
  deleted: { zh: '删除', en: 'To be deleted' },
  changed: { zh: '修改', en: 'To be changed' },
  has_basis: { zh: '有法律依据', en: 'Has a legal basis' },
  not_applicable: { zh: '不构成', en: 'Does not apply' },
};

export const reviewConclusion: WordsOf<ReviewConclusion> = {
  passed: { zh: '通过', en: 'Passed' },
  changes_required: { zh: '修改后再审', en: 'To be changed and reviewed again' },
  refused: { zh: '不予通过', en: 'Refused' },
};
