// What kind of region the city is, by its name: its 全市 is the 全州 of another.
import { regionEnds } from '../words/regions.ts';

/** 聊城市 is a 市, 黔东南苗族侗族自治州 a 州: what its longest name ends with, or all below a province where that says nothing. */
export function ownRegions(own: readonly string[]): string {
  const end = own.toSorted((a, b) => b.length - a.length)[0]?.at(-1) ?? '';
  return end !== '' && regionEnds.includes(end) ? end : regionEnds.replace(/[国省]/g, '');
}
