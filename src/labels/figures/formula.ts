// The formula of a figure with its numbers put in: `369 ÷ 496 = 74.3952 % → 74.40%`.
import { quotientText, trimZeros } from '../../domain/exact.ts';
import { fenPerYi } from '../../domain/money.ts';
import type { Definition } from '../../metrics/definition.ts';
import { displayFigure, unitWord } from './words.ts';
import type { Language } from '../language.ts';

interface Worked {
  readonly definition: Definition;
  readonly value: string | null;
  readonly inputs?:
    | readonly { readonly id: string; readonly period: string; readonly value: string | null }[]
    | undefined;
  readonly rows: { readonly length: number };
}

/** One line; for a ratio with two digits more than are printed. */
export function formulaOf(figure: Worked, language: Language = 'zh'): string {
  const shown = displayFigure(figure, language);
  const { definition, inputs = [], value } = figure;
  if (definition.kind === 'counting') {
    const rows = language === 'zh' ? `${figure.rows.length}行` : `${figure.rows.length} rows`;
    return definition.measure.kind === 'sum'
      ? `Σ ${rows} = ${value}${unitWord(definition.unit, language)} → ${shown}`
      : `${rows} → ${shown}`;
  }
  const [top, bottom, elapsed] = inputs.map((i) => i.value ?? '—');
  if (value === null || !top || !bottom) return `${top ?? '—'} ÷ ${bottom ?? '—'} → ${shown}`;
  if (elapsed) return `${top} ÷ ${bottom} − ${elapsed.replace('/', ' ÷ ')} → ${shown}`;
  if (definition.ratio === 'mean') {
    const unit = unitWord(definition.unit, language);
    return `${top} ÷ ${bottom} = ${trimZeros(quotientText(scaled(top), scaled(bottom), 4))}${unit} → ${shown}`;
  }
  const finer = trimZeros(ratioPercent(definition.ratio === 'growth', top, bottom));
  const expression = definition.ratio === 'growth' ? `(${top} − ${bottom}) ÷ ${bottom}` : `${top} ÷ ${bottom}`;
  return `${expression} = ${finer}% → ${shown}`;
}

function ratioPercent(growth: boolean, top: string, bottom: string): string {
  const [n, d] = [scaled(top), scaled(bottom)];
  return d === 0n ? '—' : quotientText((growth ? n - d : n) * 100n, d, 4);
}

/** Both operands in 10^-10 of their unit, which holds any fen in 亿元. */
function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * fenPerYi + BigInt(fraction.padEnd(10, '0').slice(0, 10));
}
