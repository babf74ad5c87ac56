// Fund arrivals (F9).
import { fundUseChoices, voucherKindChoices } from './choices.ts';
import { common, moneySource, note, office, projectCode, projectNameColumn } from './columns.ts';
import { meanings } from './headings/meanings.ts';
import { but, column, type SheetForm } from './sheetForm.ts';
import { withFacts } from './whole/foundingFacts.ts';

const always = { always: true } as const;

export const funds = withFacts<SheetForm<'funds'>>({
  id: 'funds',
  name: '到位资金',
  title: [
    '到位资金',
    '到资',
    '资金到位',
    '外资到位',
    '到位外资',
    '使用外资',
    '利用外资',
    '外资到账',
    '到账外资',
    '外资到资',
  ],
  columns: [
    but(office, always),
    projectCode,
    but(projectNameColumn, { required: true, headings: '项目|项目名称|到资项目|到资项目名称' }),
    // Lists of foreign capital go by the firm that it came to.
    column(
      'text',
      'firm',
      '外资企业名称|外商投资企业名称|外商投资企业|外资企业|到资企业|到资企业名称|企业名称|企业|公司名称',
      {
        maxLength: 200,
        insteadOf: 'project',
      },
    ),
    column('day', 'arrivedOn', '日期|到资日期|到位日期|到资时间|到位时间|到账日期|到账时间|到资日|进资日期', {
      required: true,
      ofReport: true,
      means: meanings.arrivedOn,
    }),
    column(
      'money',
      'claimed',
      '到资金额（亿元）|到资金额|到位资金|到位金额|到资额|本次到资|实际到位资金|到账资金|到账金额|资金到账|金额',
      {
        required: true,
        unit: '亿元',
        runs: true,
        orBy: 'usedUsd',
        means: meanings.claimed,
      },
    ),
    column('money', 'cumulative', '累计到资（亿元）|累计到资|累计到位资金', { unit: '亿元', totalOf: 'claimed' }),
    column('money', 'recognised', '认定金额（亿元）|认定金额|认定到位资金', {
      unit: '亿元',
      always: true,
      runs: true,
    }),
    column(
      'money',
      'usedUsd',
      '实际使用外资（万美元）|实际使用外资|实际使用外资额|实际利用外资额|外资到账|到账外资额|外资到资|实际到资|实际利用外资|实际到账外资|到位外资|外资到位|到账外资|实到外资|实际到位外资|外资到位金额|实际使用外资金额',
      {
        unit: '万美元',
        runs: true,
        means: meanings.usedUsd,
      },
    ),
    but(moneySource, always),
    column('text', 'payer', '出资方|出资人|付款方|付款单位', { always: true, maxLength: 200 }),
    column('choice', 'use', '用途|资金用途|到位资金用途|到位资金用途说明', { choices: fundUseChoices, always: true }),
    column('choice', 'voucherKind', '凭证类型|凭证种类', { choices: voucherKindChoices, always: true }),
    column('text', 'voucherNo', '凭证号|凭证编号|凭证号码', { always: true, maxLength: 100 }),
    note,
    ...common,
  ],
});

/** Which field of the noun each column tells. */
export const fundFieldNames: Readonly<Record<string, string>> = {
  project: 'projectId',
  arrivedOn: 'occurredOn',
  claimed: 'claimedFen',
  recognised: 'recognisedFen',
  usedUsd: 'usedUsdWan',
  moneySource: 'moneySource',
  payer: 'payer',
  use: 'use',
  voucherKind: 'voucherKind',
  voucherNo: 'voucherNo',
  auditedOn: 'auditedOn',
};
