import { useContext } from 'react';
import { inputsOfFormula } from '../../../domain/assessments/formula.ts';
import type { Indicator } from '../../../domain/assessments/scheme.ts';
import { useWords } from '../../language/language.tsx';
import styles from '../assessments.module.css';
import { FormulaEdit } from './FormulaEdit.tsx';
import { choicesOf, InlineChoice, InlineText, InlineLine } from './Inline.tsx';
import { NameableContext } from './InputEdit.tsx';
import { type Sets, figureNamed, freshFormula } from './schemeDraft.ts';

interface IndicatorProps {
  readonly indicator: Indicator;
  readonly onChange: Sets<Indicator>;
  readonly onRemove: () => void;
}

/** One indicator: what it is called, how points are made of it, and what is done where its numbers are missing or not believed. */
export function IndicatorEdit({ indicator, onChange, onRemove }: IndicatorProps) {
  const w = useWords().assessments;
  const { formula, name, part } = indicator;
  const [input = figureNamed('funds_arrived')] = inputsOfFormula(formula);
  return (
    <div className={styles['part']}>
      <InlineLine>
        <InlineText
          label={w.indicator}
          long
          required
          value={name}
          onChange={(to) => onChange({ ...indicator, name: to })}
        />
        <InlineChoice
          label={w.part}
          value={part}
          choices={choicesOf(w.partWords)}
          onChange={(to) => onChange({ ...indicator, part: to })}
        />
        <InlineChoice
          label={w.formula}
          value={formula.how}
          choices={choicesOf(w.formulas)}
          onChange={(how) => onChange({ ...indicator, formula: freshFormula(how, input) })}
        />
        <button type="button" className="plain-button" onClick={onRemove}>
          {w.remove}
        </button>
      </InlineLine>
      <FormulaEdit formula={formula} onChange={(to) => onChange({ ...indicator, formula: to })} />
      <InlineLine>
        {w.missing}
        <InlineChoice
          label={w.missing}
          value={indicator.missing}
          choices={choicesOf(w.missings)}
          onChange={(missing) => onChange({ ...indicator, missing })}
        />
        {w.round}
        <InlineChoice
          label={w.round}
          value={String(indicator.decimals ?? '')}
          choices={[{ code: '', word: w.noRound }, ...['0', '1', '2', '3', '4'].map((code) => ({ code, word: code }))]}
          onChange={(code) => onChange({ ...indicator, decimals: code === '' ? null : Number(code) })}
        />
      </InlineLine>
      <RequiresEdit indicator={indicator} onChange={onChange} />
    </div>
  );
}

function RequiresEdit({ indicator, onChange }: Omit<IndicatorProps, 'onRemove'>) {
  const w = useWords().assessments;
  const { figures } = useContext(NameableContext);
  const { requires } = indicator;
  const change = (to: Indicator['requires']) => onChange({ ...indicator, requires: to });
  const shares = figures.filter(({ id }) => id.endsWith('_share'));
  return (
    <InlineLine>
      {w.requires}
      <InlineChoice
        label={w.requires}
        value={requires?.figure ?? ''}
        choices={[{ code: '', word: w.requiresNone }, ...shares.map(({ id, name }) => ({ code: id, word: name }))]}
        onChange={(figure) => change(figure === '' ? null : { atLeast: '80', otherwise: 'mark', ...requires, figure })}
      />
      {requires ? (
        <>
          {w.requiresAtLeast}
          <InlineText
            label={w.requiresAtLeast}
            decimal
            value={requires.atLeast}
            onChange={(atLeast) => change({ ...requires, atLeast })}
          />
          % {w.otherwise}
          <InlineChoice
            label={w.otherwise}
            value={requires.otherwise}
            choices={choicesOf(w.otherwises)}
            onChange={(otherwise) => change({ ...requires, otherwise })}
          />
        </>
      ) : null}
    </InlineLine>
  );
}
