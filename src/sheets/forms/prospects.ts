// A list of target companies to assign. It is read and shown before anything is assigned, so it is no form of imports:
// what it brings are acts of offices, which nobody verifies.
import { column, type SheetForm } from './sheetForm.ts';

const always = { always: true } as const;

export const prospects: SheetForm<'prospects'> = {
  id: 'prospects',
  name: '目标企业名单',
  title: ['目标企业', '招商目标', '拟招企业'],
  columns: [
    column('text', 'name', '企业名称|目标企业|目标企业名称|公司名称', { required: true, maxLength: 200 }),
    column('code', 'creditCode', '统一社会信用代码|信用代码', always),
    column('text', 'seat', '所在地|企业所在地|注册地|所在城市', { ...always, maxLength: 60 }),
    column('code', 'industryCode', '行业代码|国民经济行业代码', always),
    column('text', 'chain', '产业链|所属产业链', { ...always, maxLength: 60 }),
    column('text', 'node', '环节|产业链环节', { ...always, maxLength: 60 }),
    column('text', 'office', '责任单位|跟进单位|单位', { ...always, maxLength: 60 }),
    column('text', 'person', '跟进人|责任人|联络人', { ...always, maxLength: 60, personal: true }),
    column('day', 'dueOn', '办理期限|下步期限|完成时限', always),
    column('text', 'reasons', '推荐理由|招引理由|理由', { ...always, maxLength: 1000 }),
    column('text', 'source', '来源|信息来源', { ...always, maxLength: 200 }),
    column('day', 'sourceOn', '来源日期|信息日期', always),
    column('text', 'note', '备注', { ...always, maxLength: 1000 }),
  ],
};
