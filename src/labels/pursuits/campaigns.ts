// Words of campaigns, and of the funnel whose steps their goals are for.
import type { FunnelStep } from '../../domain/pursuits/campaign.ts';
import type { Language, Words } from '../language.ts';

const steps: Readonly<Record<FunnelStep, Words>> = {
  prospects_assigned: { zh: '目标（家）', en: 'Targets' },
  prospects_contacted: { zh: '接触（家）', en: 'Contacted' },
  prospects_visited: { zh: '拜访（家）', en: 'Visited' },
  prospects_led: { zh: '线索（个）', en: 'Leads' },
  prospects_signed: { zh: '签约（个）', en: 'Signed' },
  prospects_started: { zh: '开工（个）', en: 'Started' },
  prospects_funded: { zh: '到资（个）', en: 'With funds' },
  prospects_funds: { zh: '到资金额（亿元）', en: 'Funds (×10⁸ yuan)' },
};

/** With its unit, as a table's head has it. */
export function funnelStepWord(step: FunnelStep, language: Language): string {
  return steps[step][language];
}

/** The published page is Chinese, as the briefing is. */
export const campaignWords = {
  whole: '全市',
  office: '单位',
  unit: '完成 / 目标（完成率）',
  steps: Object.fromEntries(Object.entries(steps).map(([step, { zh }]) => [step, zh])) as Record<FunnelStep, string>,
  said: (from: string, to: string, chains: readonly string[]): string =>
    `时间：${from} 至 ${to}；产业链：${chains.length > 0 ? chains.join('、') : '全部'}；各数按环节发生日统计，点击数字可查看出处`,
};
