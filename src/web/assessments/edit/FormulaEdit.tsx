// How points are made, as sentences.
import type { FormulaOf, PointFormula } from '../../../domain/assessments/formula.ts';
import { useWords } from '../../language/language.tsx';
import { choicesOf, InlineChoice, InlineText, InlineLine } from './Inline.tsx';
import { GoalEdit, InputEdit } from './InputEdit.tsx';
import { PhraseLines } from './PhraseLines.tsx';
import { type Sets, figureNamed } from './schemeDraft.ts';

interface EditOf<How extends PointFormula['how']> {
  readonly formula: FormulaOf<How>;
  readonly onChange: Sets<PointFormula>;
}

const first = figureNamed('funds_arrived');

export function FormulaEdit({ formula, onChange }: { formula: PointFormula; onChange: Sets<PointFormula> }) {
  switch (formula.how) {
    case 'rate':
      return <RateEdit formula={formula} onChange={onChange} />;
    case 'spread':
      return <SpreadEdit formula={formula} onChange={onChange} />;
    case 'tiers':
      return <TiersEdit formula={formula} onChange={onChange} />;
    case 'items':
      return <ItemsEdit formula={formula} onChange={onChange} />;
    case 'growth':
      return <GrowthEdit formula={formula} onChange={onChange} />;
  }
}

function RateEdit({ formula, onChange }: EditOf<'rate'>) {
  const w = useWords().assessments;
  return (
    <>
      <PhraseLines
        lines={formula.parts}
        least={1}
        add={w.addPart}
        newLine={() => ({ input: first, goal: { is: 'fixed' as const, value: '1' }, share: '100' })}
        onChange={(parts) => onChange({ ...formula, parts })}
      >
        {(part, change) => (
          <>
            <InputEdit input={part.input} onChange={(input) => change({ ...part, input })} />
            ÷
            <GoalEdit goal={part.goal} onChange={(goal) => change({ ...part, goal })} />
            {formula.parts.length > 1 ? (
              <>
                {w.share}
                <InlineText
                  label={w.share}
                  decimal
                  value={part.share}
                  onChange={(share) => change({ ...part, share })}
                />
                %
              </>
            ) : null}
          </>
        )}
      </PhraseLines>
      <InlineLine>
        × {w.weight} <Weight formula={formula} onChange={onChange} />
        <Bounds formula={formula} onChange={onChange} />
      </InlineLine>
    </>
  );
}

function SpreadEdit({ formula, onChange }: EditOf<'spread'>) {
  const w = useWords().assessments;
  return (
    <>
      <InlineLine>
        <InputEdit input={formula.input} onChange={(input) => onChange({ ...formula, input })} />
        {w.weight} <Weight formula={formula} onChange={onChange} />
        {w.baseShare}
        <InlineText
          label={w.baseShare}
          decimal
          value={formula.base}
          onChange={(base) => onChange({ ...formula, base })}
        />
        %
      </InlineLine>
      <InlineLine>
        {w.equal}
        <InlineChoice
          label={w.equal}
          value={formula.equal}
          choices={choicesOf(w.equals)}
          onChange={(equal) => onChange({ ...formula, equal })}
        />
        <label>
          <input
            type="checkbox"
            checked={formula.lessIsMore}
            onChange={({ target }) => onChange({ ...formula, lessIsMore: target.checked })}
          />{' '}
          {w.lessIsMore}
        </label>
      </InlineLine>
    </>
  );
}

function TiersEdit({ formula, onChange }: EditOf<'tiers'>) {
  const w = useWords().assessments;
  return (
    <>
      <PhraseLines
        lines={formula.tiers}
        least={1}
        add={w.addPart}
        newLine={() => ({ input: first, need: '1' })}
        onChange={(tiers) => onChange({ ...formula, tiers })}
      >
        {(tier, change) => (
          <>
            <InputEdit input={tier.input} onChange={(input) => change({ ...tier, input })} />
            {w.need}
            <InlineText label={w.need} decimal value={tier.need} onChange={(need) => change({ ...tier, need })} />
          </>
        )}
      </PhraseLines>
      <InlineLine>
        {w.weight} <Weight formula={formula} onChange={onChange} /> {w.off}
        <InlineText label={w.off} decimal value={formula.off} onChange={(off) => onChange({ ...formula, off })} />
        {w.floor}
        <Bound label={w.floor} value={formula.floor} onChange={(floor) => onChange({ ...formula, floor })} />
      </InlineLine>
    </>
  );
}

function ItemsEdit({ formula, onChange }: EditOf<'items'>) {
  const w = useWords().assessments;
  return (
    <>
      <InlineLine>
        {w.start}
        <InlineText
          label={w.start}
          decimal
          value={formula.start}
          onChange={(start) => onChange({ ...formula, start })}
        />
        <Bounds formula={formula} onChange={onChange} />
      </InlineLine>
      <PhraseLines
        lines={formula.items}
        least={1}
        add={w.addPart}
        newLine={() => ({ input: first, each: '1' })}
        onChange={(items) => onChange({ ...formula, items })}
      >
        {(item, change) => (
          <>
            <InputEdit input={item.input} onChange={(input) => change({ ...item, input })} />
            {w.each}
            <InlineText label={w.each} decimal value={item.each} onChange={(each) => change({ ...item, each })} />
            {w.points}
          </>
        )}
      </PhraseLines>
    </>
  );
}

function GrowthEdit({ formula, onChange }: EditOf<'growth'>) {
  const w = useWords().assessments;
  return (
    <InlineLine>
      <InputEdit input={formula.input} onChange={(input) => onChange({ ...formula, input })} />
      {w.growthGoal}
      <InlineText
        label={w.growthGoal}
        decimal
        value={formula.goal}
        onChange={(goal) => onChange({ ...formula, goal })}
      />
      {w.growthFull} <Weight formula={formula} onChange={onChange} />
      <Bounds formula={formula} onChange={onChange} />
    </InlineLine>
  );
}

interface PartProps<F extends PointFormula> {
  readonly formula: F;
  readonly onChange: Sets<PointFormula>;
}

function Weight({ formula, onChange }: PartProps<Extract<PointFormula, { readonly weight: string }>>) {
  const w = useWords().assessments;
  const change = (weight: string) => onChange({ ...formula, weight });
  return (
    <>
      <InlineText label={w.weight} decimal value={formula.weight} onChange={change} /> <span>{w.points}</span>
    </>
  );
}

function Bounds({ formula, onChange }: PartProps<Extract<PointFormula, { readonly cap: string | null }>>) {
  const w = useWords().assessments;
  return (
    <>
      {w.cap}
      <Bound label={w.cap} value={formula.cap} onChange={(cap) => onChange({ ...formula, cap })} />
      {w.floor}
      <Bound label={w.floor} value={formula.floor} onChange={(floor) => onChange({ ...formula, floor })} />
    </>
  );
}

interface BoundProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: Sets<string | null>;
}

/** Empty: nothing bounds it. */
function Bound({ label, value, onChange }: BoundProps) {
  return <InlineText label={label} decimal value={value ?? ''} onChange={(text) => onChange(text || null)} />;
}
