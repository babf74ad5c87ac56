/** Characters that stand in any office's text, in either script; what is decoded wrongly has hardly one of them. */
export const commonCharacters: ReadonlySet<string> = new Set(
  '的一是在有年月日中大上下人工市全同比及其元百分之新目企业業亿億万萬个個项項长長增投资資区區县縣',
);
