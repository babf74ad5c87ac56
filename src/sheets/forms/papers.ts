// Papers of the mechanism, one a row, told apart by their titles.
import { common, note, office } from './columns.ts';
import { column, type SheetForm } from './sheetForm.ts';

export const papers: SheetForm<'paper'> = {
  id: 'paper',
  name: '工作文件',
  title: ['工作文件', '工作文件目录', '制度文件', '文件目录'],
  columns: [
    office,
    column('text', 'title', '文件标题|标题|文件名称', { required: true, maxLength: 200 }),
    column('choice', 'paperForm', '文种|文件类别', {
      required: true,
      choices: [
        { value: 'rule', words: ['制度', '办法', '规则', '规定'] },
        { value: 'notice', words: ['通知', '通报'] },
        { value: 'minutes', words: ['会议纪要', '纪要'] },
        { value: 'plan', words: ['方案', '实施方案', '计划'] },
        { value: 'other', words: ['其他', '其它'] },
      ],
    }),
    column('text', 'paperNumber', '文号|发文字号', { always: true, maxLength: 60 }),
    column('text', 'issuer', '印发单位|发文单位|印发机关', { always: true, maxLength: 100 }),
    column('day', 'issuedOn', '印发日期|印发时间|会议日期|成文日期', { required: true }),
    column('day', 'effectiveFrom', '施行日期|生效日期', { always: true }),
    column('day', 'effectiveTo', '有效期至|失效日期', { always: true }),
    column('text', 'sets', '主要规定|主要内容|规定事项', { always: true, maxLength: 4000 }),
    note,
    ...common,
  ],
  entry: {
    kind: 'paper',
    day: 'issuedOn',
    names: {
      title: 'title',
      paperForm: 'form',
      paperNumber: 'number',
      issuer: 'issuer',
      effectiveFrom: 'effectiveFrom',
      effectiveTo: 'effectiveTo',
      sets: 'sets',
    },
    sameBy: ['title'],
  },
};
