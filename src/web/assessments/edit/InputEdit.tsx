import { createContext, useContext } from 'react';
import type { SchemeGoal, SchemeInput } from '../../../domain/assessments/formula.ts';
import { useWords } from '../../language/language.tsx';
import { InlineChoice, InlineText } from './Inline.tsx';
import { type Sets, figureNamed, freeId } from './schemeDraft.ts';

/** What a number of a scheme may be: figures by their names, and numbers given by hand that the scheme has already. */
export interface Nameable {
  readonly figures: readonly { readonly id: string; readonly name: string }[];
  readonly hands: ReadonlyMap<string, string>;
}

export const NameableContext = createContext<Nameable>({ figures: [], hands: new Map() });
const byHand = 'hand:';

export function InputEdit({ input, onChange }: { readonly input: SchemeInput; readonly onChange: Sets<SchemeInput> }) {
  const w = useWords().assessments;
  const { figures, hands } = useContext(NameableContext);
  const value = input.by === 'figure' ? input.figure : `${byHand}${input.hand}`;
  const known = figures.some(({ id }) => id === value);
  const choices = [
    ...figures.map(({ id, name }) => ({ code: id, word: name })),
    ...(input.by === 'figure' && !known ? [{ code: value, word: value }] : []),
    ...[...hands].map(([hand, name]) => ({ code: `${byHand}${hand}`, word: `${w.byHand}${name}` })),
    { code: byHand, word: `${w.byHand}…` },
  ];
  const choose = (code: string) => {
    if (!code.startsWith(byHand)) return onChange(figureNamed(code));
    const hand = code.slice(byHand.length) || freeId('n', [...hands.keys()]);
    return onChange({ by: 'hand', hand, name: hands.get(hand) ?? '' });
  };
  return (
    <>
      <InlineChoice label={w.number} value={value} choices={choices} onChange={choose} />
      {input.by === 'hand' ? (
        <InlineText label={w.handName} long value={input.name} onChange={(name) => onChange({ ...input, name })} />
      ) : null}
    </>
  );
}

export function GoalEdit({ goal, onChange }: { readonly goal: SchemeGoal; readonly onChange: Sets<SchemeGoal> }) {
  const w = useWords().assessments;
  const value = goal.is === 'fixed' ? 'fixed' : goal.of;
  const choices = [
    ...(['year', 'stretch', 'period'] as const).map((code) => ({ code, word: w.ofTarget[code] })),
    { code: 'fixed' as const, word: w.fixed },
  ];
  return (
    <>
      <InlineChoice
        label={w.fixed}
        value={value}
        choices={choices}
        onChange={(code) => onChange(code === 'fixed' ? { is: 'fixed', value: '1' } : { is: 'own', of: code })}
      />
      {goal.is === 'fixed' ? (
        <InlineText
          label={w.fixed}
          decimal
          value={goal.value}
          onChange={(fixed) => onChange({ is: 'fixed', value: fixed })}
        />
      ) : null}
    </>
  );
}
