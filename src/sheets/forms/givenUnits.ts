/** Units that a person may give a column that names none. */
export const givenUnits = [
  '元',
  '万元',
  '百万元',
  '亿元',
  '美元',
  '万美元',
  '亿美元',
  '万港元',
  '万欧元',
  '万日元',
  '亩',
  '公顷',
] as const;
