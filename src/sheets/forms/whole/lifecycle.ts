// All that is told of a project in one row: its facts and its signing, what it reached since, and the money so far. Each part is a
// row of the form that has it alone.
import { authority } from '../columns.ts';
import { type Reaches, reaches } from '../doubts/reaches.ts';
import { signed } from '../projects.ts';
import { meanings } from '../headings/meanings.ts';
import { column, type FormField, type SheetForm } from '../sheetForm.ts';

/** Of a project that is known nothing but what is new has to be said. */
function asOneOfMany(one: FormField): FormField {
  return { ...one, required: one.field === 'project' };
}

/** What is said of the signing alone. */
const apart = { evidence: null, auditedOn: null } as const;
const awaited = { always: true, awaited: true } as const;
const wan = { unit: '万元' } as const;

/** What is said to be under way may be anything of all that such a row tells. */
const byItself = ({ day, act }: Reaches): Reaches => ({ day, act });

export const lifecycle: SheetForm<'lifecycle'> = {
  id: 'lifecycle',
  name: '项目全周期台账',
  title: ['全周期', '全字段', '项目台账', '项目进展', '推进情况', '进展情况'],
  reaches: [
    reaches.signed,
    byItself(reaches.registered),
    byItself(reaches.filed),
    reaches.started,
    reaches.produced,
    reaches.fullCapacity,
  ],
  grows: true,
  tellsParts: 'progress',
  parts: [
    { form: 'signed', by: ['signedOn'], founds: true },
    {
      form: 'registered',
      by: ['registeredOn'],
      from: { ...apart, recipient: 'registeredFirm', recipientCode: 'registeredCode' },
    },
    { form: 'filed', by: ['filedOn'], from: { ...apart, evidence: 'filedEvidence' } },
    { form: 'started', by: ['startedOn'], from: { ...apart, evidence: 'startedEvidence' } },
    { form: 'produced', by: ['producedOn'], from: apart },
    { form: 'full_capacity', by: ['fullCapacityOn'], from: apart },
    {
      form: 'funds',
      amounts: 'so_far',
      by: ['fundsNow', 'fundsThisYear', 'fundsSinceStart', 'fundsSoFar'],
      from: { ...apart, moneySource: null },
    },
  ],
  columns: [
    ...signed.columns.filter(({ ofLedger }) => !ofLedger).map(asOneOfMany),
    column(
      'text',
      'registeredFirm',
      '注册公司名称|注册企业名称|注册名称|本地注册名称|注册公司|落地公司名称|落地企业名称|新公司名称|新注册公司名称',
      {
        maxLength: 200,
      },
    ),
    column('code', 'registeredCode', '注册公司统一社会信用代码|统一社会信用代码'),
    column('day', 'registeredOn', '注册时间|注册日期|工商注册时间|公司注册时间|注册年月', {
      ...awaited,
      means: meanings.registeredOn,
    }),
    column('day', 'filedOn', '立项备案时间|备案时间|立项时间|备案日期|立项日期|核准时间', {
      ...awaited,
      means: meanings.filedOn,
    }),
    column('text', 'filedEvidence', '备案证号|项目代码|立项文号|备案文号|批复文号', { maxLength: 300 }),
    column('day', 'startedOn', '开工时间|开工日期|实质性开工时间|实际开工时间|开工建设时间|动工时间|开工年月', {
      ...awaited,
      means: meanings.startedOn,
    }),
    column('text', 'startedEvidence', '施工许可证号|施工许可证编号|施工许可', { maxLength: 300 }),
    column('day', 'producedOn', '投产时间|投产日期|竣工投产时间|实际投产时间|建成投产时间|投产年月', {
      ...awaited,
      means: meanings.producedOn,
    }),
    column('day', 'fullCapacityOn', '达产时间|达产日期', { ...awaited, means: meanings.fullCapacityOn }),
    authority,
    column(
      'money',
      'fundsSoFar',
      '累计到位资金（万元）|累计到位资金|到位资金|累计到资|累计到资额|累计到位|累计到位金额|到位|到位额|到资|实际到位资金|到位金额|到资额|到资金额|实际到资额|累计实际到资总额|投资方实际到资额',
      {
        ...wan,
        always: true,
        runs: true,
        sums: true,
        ofYear: 'fundsThisYear',
        ofStart: 'fundsSinceStart',
        means: meanings.fundsSoFar,
      },
    ),
    column(
      'money',
      'fundsThisYear',
      '本年累计到位资金（万元）|本年累计到位资金|本年到位资金|当年累计到位资金|当年到位资金|今年累计到位资金|今年到位资金|年内到位资金|本年度到位资金|本年累计到资|当年累计到位|本年累计到位',
      wan,
    ),
    column(
      'money',
      'fundsSinceStart',
      '开工以来累计到位资金（万元）|开工以来累计到位资金|自开工以来累计到位资金|开工以来累计到位|自开工以来累计到位|签约以来累计到位资金|历年累计到位资金',
      wan,
    ),
    column(
      'money',
      'fundsNow',
      '本月到位资金（万元）|本月到位资金|当月到位资金|本月到资|当月到资|本月到位|当月到位|当月实际到位额|当月实际到位资金|本期到位资金',
      wan,
    ),
    column(
      'text',
      'progress',
      '项目进展|进展情况|项目进展情况|当前进展|目前进展|最新进展|工作进展|推进情况|项目推进情况|当前进展情况|目前进展情况|进展|项目进度|工作进度|推进进度|进展及成效',
      { maxLength: 2000 },
    ),
    column('day', 'fundsOn', '到位资金截至日|到资截至日|截至日期|统计截止日期|数据截止日期'),
  ],
};
