// The words of GB/T 4754's classes, ready to be asked: put together once, for the standard is the same for every city.
import { TradeIndex } from '../../names/trade/trade.ts';
import type { IndustryClass } from '../../names/trade/tradeWords.ts';

let made: { readonly of: number; readonly index: TradeIndex } | undefined;

export function tradesOf(classes: readonly IndustryClass[]): TradeIndex {
  if (made?.of !== classes.length) made = { of: classes.length, index: new TradeIndex(classes) };
  return made.index;
}
