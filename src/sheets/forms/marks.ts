// Words and marks that the forms themselves use inside cells.

export const listMark = '、';
/** In the column of invented fields: every field of the row. */
export const allSamples = ['全部', '全部字段', '*', '所有'];
export const yesNo = { yes: '是', no: '否' } as const;
export const totalWord = '合计';
export const serialHeading = '序号';
export const unitLine = (units: readonly string[]) => `单位：${units.join('、')}`;
export const reasonHeading = '拒收原因与改法';
/** A line under the rows that began otherwise would be read as one of them. */
export const noteLine = (text: string) => `注：${text}`;
