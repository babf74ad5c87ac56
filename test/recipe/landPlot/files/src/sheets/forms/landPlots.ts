// Plots of land, one a row, told apart by their codes.
import { common, office, projectCode, projectNameColumn } from './columns.ts';
import { column, type SheetForm } from './sheetForm.ts';

export const landPlots: SheetForm<'land_plot'> = {
  id: 'land_plot',
  name: '地块',
  title: ['地块', '招商地块', '地块台账'],
  columns: [
    office,
    column('code', 'code', '地块编号|宗地编号|地块代码', { required: true }),
    column('land', 'areaMu', '地块面积（亩）|地块面积|宗地面积', { unit: '亩', required: true }),
    column('text', 'county', '所在县市区|地块坐落', { required: true, maxLength: 40 }),
    column('choice', 'use', '规划用途|土地用途', {
      required: true,
      choices: [
        { value: 'industrial', words: ['工业用地', '工业'] },
        { value: 'storage', words: ['仓储用地', '仓储'] },
        { value: 'commercial', words: ['商服用地', '商服'] },
        { value: 'mixed', words: ['混合用地', '混合'] },
      ],
    }),
    column('choice', 'status', '供地状态|地块状态', {
      required: true,
      choices: [
        { value: 'reserved', words: ['储备'] },
        { value: 'ready', words: ['净地'] },
        { value: 'offered', words: ['挂牌'] },
        { value: 'granted', words: ['已出让', '出让'] },
      ],
    }),
    column('day', 'listedOn', '入库日期|登记日期', { required: true }),
    projectCode,
    projectNameColumn,
    ...common,
  ],
  entry: {
    kind: 'land_plot',
    day: 'listedOn',
    names: {
      project: 'projectId',
      code: 'code',
      areaMu: 'areaMu',
      county: 'county',
      use: 'use',
      status: 'status',
    },
    sameBy: ['code'],
  },
};
