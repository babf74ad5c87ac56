// One node: what it is called, what it makes, where it stands; merged into another, or removed. Each change is a step.
import { useEffect, useRef, useState } from 'react';
import { type ChainNodeInput, type Segment, segments } from '../../../domain/chains/chain.ts';
import { changeNode, mergeNodes, moveNode, removeNode } from '../../../domain/chains/chainEdit.ts';
import { nounChoices } from '../../../labels/nouns.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';
import { NodeEdges } from './NodeEdges.tsx';
import type { ChainEditing } from './useDrawing.ts';

interface NodeFormProps {
  readonly drawing: ChainEditing;
  readonly node: ChainNodeInput;
  readonly onChoose: (id: string | null) => void;
}

export function NodeForm({ drawing, node, onChoose }: NodeFormProps) {
  const w = useWords().chains;
  const { language } = useLanguage();
  const form = useRef<HTMLElement>(null);
  // On a phone it lies below the columns.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const set = (change: Partial<ChainNodeInput>) => drawing.change((draft) => changeNode(draft, node.id, change));
  return (
    <section ref={form} className="chain-form stack" aria-label={node.name}>
      <h2>{node.name}</h2>
      <LeftText label={w.nodeName} value={node.name} maxLength={60} onLeave={(name) => name && set({ name })} />
      <ChoiceField
        label={w.segment}
        choices={nounChoices('segment', language)}
        value={node.segment}
        onChange={(to) => {
          const segment = segments.find((one) => one === to);
          if (segment) drawing.change((draft) => moveNode(draft, node.id, segment, Infinity));
        }}
      />
      <LeftText
        label={w.products}
        hint={w.productsHint}
        value={node.products.join('、')}
        maxLength={4000}
        onLeave={(text) => set({ products: parts(text) })}
      />
      <LeftText
        label={w.codes}
        hint={w.codesHint}
        value={node.industryCodes.join('、')}
        maxLength={200}
        onLeave={(text) => set({ industryCodes: parts(text) })}
      />
      <label className="row">
        <input type="checkbox" checked={node.key} onChange={(event) => set({ key: event.target.checked })} />
        {w.key}
      </label>
      <NodePlace drawing={drawing} node={node} onGone={() => onChoose(null)} />
      <NodeEdges drawing={drawing} node={node} />
      <NodeMerge drawing={drawing} node={node} onMerged={onChoose} />
    </section>
  );
}

/** Up and down among those of its segment, and out of the chain. */
function NodePlace({ drawing, node, onGone }: Omit<NodeFormProps, 'onChoose'> & { readonly onGone: () => void }) {
  const w = useWords().chains;
  const beside = drawing.draft.nodes.filter(({ segment }) => segment === node.segment);
  const place = beside.findIndex(({ id }) => id === node.id);
  const move = (to: number) => drawing.change((draft) => moveNode(draft, node.id, node.segment as Segment, to));
  return (
    <div className="row">
      <button type="button" className="button" disabled={place <= 0} onClick={() => move(place - 1)}>
        {w.up}
      </button>
      <button type="button" className="button" disabled={place >= beside.length - 1} onClick={() => move(place + 1)}>
        {w.down}
      </button>
      <button
        type="button"
        className="button button-wrong"
        onClick={() => {
          drawing.change((draft) => removeNode(draft, node.id));
          onGone();
        }}
      >
        {w.remove}
      </button>
    </div>
  );
}

interface NodeMergeProps extends Omit<NodeFormProps, 'onChoose'> {
  readonly onMerged: (into: string) => void;
}

function NodeMerge({ drawing, node, onMerged }: NodeMergeProps) {
  const w = useWords().chains;
  const [into, setInto] = useState('');
  const others = drawing.draft.nodes.filter(({ id }) => id !== node.id);
  return (
    <>
      <div className="row chain-merge">
        <ChoiceField
          label={w.mergeInto}
          none={w.none}
          choices={others.map(({ id, name }) => ({ code: id, word: name }))}
          value={into}
          onChange={setInto}
        />
        <button
          type="button"
          className="button"
          disabled={into === ''}
          onClick={() => {
            drawing.change((draft) => mergeNodes(draft, into, node.id));
            onMerged(into);
          }}
        >
          {w.merge}
        </button>
      </div>
      <p className="field-hint">{w.mergeHint}</p>
    </>
  );
}

function parts(text: string): string[] {
  return [...new Set(text.split(/[、，,;；\n]/).map((one) => one.trim()))].filter((one) => one !== '');
}

interface LeftTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onLeave: (text: string) => void;
}

/** What is typed becomes one step when the field is left. */
function LeftText({ label, hint, value, maxLength, onLeave }: LeftTextProps) {
  return (
    <LabelledField label={label} {...(hint ? { hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          key={value}
          defaultValue={value}
          maxLength={maxLength}
          onBlur={(event) => onLeave(event.target.value.trim())}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      )}
    </LabelledField>
  );
}
