// The list of companies for the register: who they are and what a source says of them.
import { column, type SheetForm } from './sheetForm.ts';

const always = { always: true } as const;

export const register: SheetForm<'register'> = {
  id: 'register',
  name: '产业企业名录',
  title: ['产业企业名录', '企业名录', '企业库', '目标企业名录', '规上企业名录'],
  columns: [
    column('text', 'name', '企业名称|公司名称|单位名称|企业全称|工厂名称', { required: true, maxLength: 200 }),
    column('code', 'creditCode', '统一社会信用代码|信用代码', always),
    column('text', 'seat', '所在地|企业所在地|注册地|地区|行政区划|行政区划代码', { always: true, maxLength: 60 }),
    column('code', 'industryCode', '行业代码|国民经济行业代码|所属行业代码', always),
    column('count', 'employees', '从业人数|从业人员数|员工人数|职工人数', always),
    column('money', 'output', '产值（万元）|产值|工业总产值|年产值', { unit: '万元', always: true }),
    column('count', 'outputYear', '产值年度|产值年份'),
    column('yesno', 'aboveScale', '规上|是否规上|规上企业', always),
    column('names', 'products', '产品|主要产品|主营产品', always),
    column('names', 'suppliers', '供应商|主要供应商|上游企业'),
    column('names', 'customers', '客户|主要客户|下游企业'),
    column('text', 'parent', '母公司|上级公司|控股股东', { maxLength: 200 }),
    column('names', 'investedIn', '已投资地区|对外投资地区|外地投资'),
    column('text', 'expanding', '扩产计划|投资意向|扩建计划', { maxLength: 200 }),
    column('text', 'listedOn', '上市地|上市交易所|上市板块', { maxLength: 60 }),
    column('names', 'lists', '入选名单|荣誉资质|资质', always),
    column('text', 'risk', '风险提示|风险', { maxLength: 200 }),
    column('text', 'note', '备注|说明', { maxLength: 1000 }),
    column('text', 'source', '来源|信息来源|数据来源|出处', { required: true, maxLength: 200 }),
    column('day', 'sourceOn', '来源日期|信息日期|发布日期|公布日期', { required: true }),
    column('names', 'sampleFields', '示例字段|示例'),
  ],
};
