// Signals of money (到资佐证), a row each: which arrival one is of is said by the project and the arrival's day, and where several
// came on that day by its amount or its voucher.
import type { SignalKind } from '../../../domain/corroboration/fundsSignal.ts';
import { choices } from '../choices.ts';
import { common, office, projectCode, projectNameColumn } from '../columns.ts';
import { but, column, type SheetForm } from '../sheetForm.ts';

const always = { always: true } as const;

export const fundsSignals: SheetForm<'funds_signal'> = {
  id: 'funds_signal',
  name: '到资佐证',
  title: ['到资佐证', '到位资金佐证', '资金佐证'],
  columns: [
    but(office, always),
    projectCode,
    but(projectNameColumn, { required: true }),
    column('day', 'ofArrivedOn', '佐证的到资日期|到资日期|到位日期|到账日期', { required: true }),
    column('money', 'ofClaimed', '佐证的到资金额（亿元）|到资金额（亿元）|到资金额|到位金额|到账金额', {
      unit: '亿元',
      always: true,
    }),
    column('text', 'ofVoucherNo', '佐证的到资凭证号|到资凭证号|凭证号|凭证编号', { always: true, maxLength: 100 }),
    column('choice', 'kind', '佐证类型|佐证种类', {
      required: true,
      choices: choices<SignalKind>({
        bank_advice: '银行进账|银行进账单|银行回单|进账单',
        capital_report: '验资报告|验资',
        invoice: '发票|设备发票|工程发票',
        land_fee: '土地出让金缴款|土地出让金|土地款',
        tax_paid: '纳税|完税证明|税收',
        insured_heads: '参保人数|社保|参保',
        power_on: '通电用电|用电|通电',
        in_statistics: '固投入库|入统|入库',
        foreign_exchange: '外汇登记|外汇',
        site_visit: '现场查看|现场核查|实地查看',
        recipient_word: '收款企业确认|企业确认',
        other: '其他|其它',
        sent_back: '资金转出（反向佐证）|资金转出|转出|抽回',
      }),
    }),
    column('day', 'seenOn', '佐证日期|出具日期|查看日期', { required: true }),
    column('text', 'source', '出具单位|佐证出具单位|查看人单位', { required: true, maxLength: 100 }),
    column('text', 'place', '佐证地点|地点|查看地点', { always: true, maxLength: 200 }),
    column('text', 'saying', '佐证说明|说明', { always: true, maxLength: 500 }),
    ...common,
  ],
  entry: {
    kind: 'funds_signal',
    day: 'seenOn',
    names: { kind: 'kind', source: 'source', place: 'place', saying: 'note' },
    arrival: {
      field: 'arrivalId',
      project: 'project',
      day: 'ofArrivedOn',
      amount: 'ofClaimed',
      voucher: 'ofVoucherNo',
    },
    sameBy: ['arrivalId', 'kind', 'occurredOn'],
  },
};
