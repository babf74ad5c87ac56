// The present's rule of review before signing, and leads that are reviewed by it: one passed, one refused, one waits for an opinion that
// is late, one lacks something, one was filed just now. All is invented.
import { AppraisalInput } from '../../domain/appraisals/appraisal.ts';
import { SetAppraisalRule } from '../../domain/appraisals/appraisalRule.ts';
import { AppraisalStepInput } from '../../domain/appraisals/appraisalStep.ts';
import { addDays } from '../../domain/day.ts';
import { fenPerWan } from '../../domain/money.ts';
import said from './appraisalRule.json' with { type: 'json' };
import { presentCity, presentOfficeId } from './city.ts';
import type { PresentProject } from './projects.ts';
import { presentId } from './work.ts';

const root = presentOfficeId(presentCity.cityCode);

/** Projects are filed by it from today; what was signed until today is not held against it. */
export const presentAppraisalRule = (today: string) =>
  SetAppraisalRule.parse({
    id: presentId('appraisal rule'),
    effectiveFrom: today,
    signedFrom: addDays(today, 1),
    convenerId: presentOfficeId(said.convener),
    opinionDays: said.opinionDays,
    silenceAgrees: said.silenceAgrees,
    validDays: said.validDays,
    shortTypes: said.shortTypes,
    shortReviewerIds: said.shortReviewers.map(presentOfficeId),
    lines: said.lines.map(({ name, industries, fromWan, reviewers }) => ({
      name,
      industries,
      fromFen: BigInt(fromWan) * fenPerWan,
      reviewerIds: reviewers.map(presentOfficeId),
    })),
    reason: '项目评审办法（示例）',
  });

type Done = readonly [before: number, office: string, step: Readonly<Record<string, string>>];

const agrees = (before: number, office: string, what: string): Done => [before, office, { opinion: 'agree', what }];
/** Days before today: when it was filed, and what was said when. */
const courses: readonly { readonly filed: number; readonly done: readonly Done[] }[] = [
  {
    filed: 20,
    done: [
      agrees(18, 'wl-zr', '选址在园区工业用地内，符合规划'),
      [17, 'wl-hb', { opinion: 'agree_if', what: '属允许类，污染物可控', conditions: '环评批复后方可开工' }],
      agrees(17, 'wl-gx', '符合主导产业方向，亩均投资达标'),
      [
        12,
        presentCity.cityCode,
        { conclusion: 'passed', what: '同意引进，按部门意见落实', conditions: '环评批复后方可开工' },
      ],
    ],
  },
  {
    filed: 18,
    done: [
      agrees(15, 'wl-zr', '用地符合规划'),
      [15, 'wl-hb', { opinion: 'disagree', what: '能耗强度高于全市平均，排放指标无来源' }],
      agrees(14, 'wl-gx', '产业方向相符'),
      [9, presentCity.cityCode, { conclusion: 'refused', what: '能耗和排放指标无法落实' }],
    ],
  },
  { filed: 14, done: [agrees(11, 'wl-zr', '用地符合规划'), agrees(10, 'wl-gx', '设备和工艺先进')] },
  { filed: 10, done: [[8, 'wl-hb', { opinion: 'more', what: '缺生产废水去向和水平衡图，请补充' }]] },
  { filed: 3, done: [] },
];

/** Of factories that the rule asks about and that are no more than leads; reviews are numbered in this order. */
export function presentAppraisals(
  projects: readonly PresentProject[],
  projectIdOf: (name: string) => string | undefined,
  today: string,
) {
  const head = (id: string, officeId: string, before: number) => ({
    id: presentId(id),
    officeId,
    occurredOn: addDays(today, -before),
    sampleFields: ['*'],
  });
  const leads = projects.filter(({ signedOn, investmentWan, industry, foundOn }) => {
    const trade = Number(industry.slice(0, 2));
    const isPlain = trade >= 13 && trade <= 43 && trade !== 25 && trade !== 26 && investmentWan < 100_000;
    return signedOn === undefined && isPlain && investmentWan >= 5000 && foundOn <= addDays(today, -21);
  });
  const known = leads.flatMap((lead) => projectIdOf(lead.name) ?? []).length;
  if (known < courses.length) return [];
  return courses.flatMap(({ filed, done }, n) => {
    const lead = leads.filter(({ name }) => projectIdOf(name))[n];
    const projectId = lead && projectIdOf(lead.name);
    if (!projectId) return [];
    const no = String(n + 1);
    const input = AppraisalInput.parse({
      head: head(`appraisal ${no}`, presentOfficeId(lead.county.code), filed),
      projectId,
      agreementType: 'investment',
      what: `${lead.content}；计划用地 ${lead.landMu} 亩，拟落户${lead.place}`,
      documents: '项目可行性研究报告、投资方资信材料、拟签协议（示例）',
    });
    const steps = done.map(([before, office, step], at) =>
      AppraisalStepInput.parse({
        head: head(`appraisal ${no} ${at}`, office === presentCity.cityCode ? root : presentOfficeId(office), before),
        appraisalNo: no,
        step: step['conclusion'] ? 'conclusion' : 'opinion',
        ...step,
      }),
    );
    return [
      { kind: 'appraisal', input } as const,
      ...steps.map((each) => ({ kind: 'appraisal_step', input: each }) as const),
    ];
  });
}
