// How a text says that a figure is a share. A new phrase is one entry here and one row in shares.test.ts.

/** Nouns that a share stands behind: 制造业项目占比69.35%, 亿元项目比重54.6%. */
export const shareNouns = ['占比', '比重', '比例', '份额', '占有率', '贡献率', '贡献度', '分布', '构成'];

/** Verbs with the whole between them and the share: 占全市的36.2%. */
export const shareVerbs = ['占据了', '占据', '占到了', '占了', '占'];
