// Marks that an exchange puts around a short name: they tell of trading, not of the company.

const before = /^(?:\*?st|s\*?st|pt|n(?=[\u4e00-\u9fff])|s(?=[\u4e00-\u9fff])|x[dr]|dr|退市)(?=[\u4e00-\u9fff])/i;
const after = /(?<=[\u4e00-\u9fff]{2})(?:-?[uwv]+|[ab]股?|退市?|\(退市?\))$/i;

const mayBegin = /^[*sptnxdr退]/i;
const mayEnd = /[a-z退股)市]$/i;

/** `*ST东网` → `东网`, `鲁泰A` → `鲁泰`, `退市长油` → `长油`. Expects NFKC. */
export function withoutMarks(name: string): string {
  const begun = mayBegin.test(name) ? name.replace(before, '') : name;
  return mayEnd.test(begun) ? begun.replace(after, '') : begun;
}
