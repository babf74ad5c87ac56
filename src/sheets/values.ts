export { type Answer, type CellLaw, type CellRefusal } from './values/answer.ts';
export { parseCount, parseLand, parsePercent, parseRate } from './values/count.ts';
export { type DayOptions, type DayOrMonth, parseDay } from './values/day.ts';
export { type ReadMoney, parseMoney, unitShown } from './values/money.ts';
export { type Currency, type MoneyUnit, parseMoneyUnit } from './values/moneyUnit.ts';
export type { RawValue } from './values/raw.ts';
export { splitList } from './values/list.ts';
export { type Choice, parseChoice, parseCode, parseEach, parseList, parseText, parseYesNo } from './values/words.ts';
