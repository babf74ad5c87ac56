// How the present's counties are assessed for the year that is over: an invented scheme, made from an example that ships, with a
// number given by hand, and an objection that waits for its answer.
import { SchemeBody } from '../../domain/assessments/scheme.ts';
import { schemeTemplates } from '../../domain/assessments/templates/templates.ts';
import { type PresentDays, presentOfficeId } from './city.ts';
import { presentId } from './work.ts';

const schemeId = 'yearly_wanglan';
const template = schemeTemplates.find(({ id }) => id === 'coefficients');

/** The year before the one whose months are told. */
const assessedYear = ({ published }: PresentDays) => String(published.year - 1);

export function presentScheme(days: PresentDays) {
  const year = assessedYear(days);
  return {
    id: presentId('assessment scheme'),
    schemeId,
    name: '招商引资年度考核（示例）',
    body: SchemeBody.parse({
      ...template?.body,
      basis: `望澜市${year}年度招商引资考核办法（示例，虚构）`,
      objectionDays: 15,
    }),
    effectiveFrom: `${year}-01-01`,
    effectiveTo: null,
    triedOn: year,
    reason: '市政府常务会议研究通过（示例）',
  };
}

export const presentNumber = (days: PresentDays) => ({
  id: presentId('assessment number'),
  schemeId,
  hand: 'falsified',
  officeId: presentOfficeId('wl-02'),
  period: assessedYear(days),
  value: '1',
  evidence: '现场核查记录（示例）',
  reason: '年终核查发现一笔到位资金凭证不实（示例）',
});

export const presentResult = (days: PresentDays) => ({ schemeId, period: assessedYear(days), change: null });

export const presentObjection = (resultId: string) => ({
  id: presentId('assessment objection'),
  resultId,
  officeId: presentOfficeId('wl-02'),
  indicator: 'checks',
  reason: '该笔资金的银行进账单已补齐，请核减（示例）',
  evidence: '银行进账单、企业说明（示例）',
});
