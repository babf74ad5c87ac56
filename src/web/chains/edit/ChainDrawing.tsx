// The chain as it is drawn: its name, its columns of nodes, and the node that was picked.
import { type ReactNode, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { mostNodes } from '../../../domain/chains/chain.ts';
import { addNode } from '../../../domain/chains/chainEdit.ts';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useWords } from '../../language/language.tsx';
import { NodeForm } from './NodeForm.tsx';
import { SegmentColumns } from './SegmentColumns.tsx';
import type { ChainEditing } from './useDrawing.ts';

interface ChainDrawingProps {
  readonly drawing: ChainEditing;
  /** Between name and columns. */
  readonly children: ReactNode;
}

export function ChainDrawing({ drawing, children }: ChainDrawingProps) {
  const w = useWords().chains;
  const [chosen, setChosen] = useState<string | null>(null);
  const { draft } = drawing;
  const node = draft.nodes.find(({ id }) => id === chosen);

  function add(): void {
    const id = uuid();
    const taken = new Set(draft.nodes.map(({ name }) => name));
    let n = draft.nodes.length + 1;
    while (taken.has(w.newNode(n))) n++;
    const added = { id, name: w.newNode(n), segment: 'midstream', products: [], industryCodes: [], key: false };
    drawing.change((before) => addNode(before, added));
    setChosen(id);
  }

  return (
    <>
      <p className="quiet">{w.hint}</p>
      <div className="row chain-name">
        <LabelledField label={w.name}>
          {(tie) => (
            <input
              {...tie}
              required
              maxLength={40}
              value={draft.name}
              onChange={(event) => drawing.change((before) => ({ ...before, name: event.target.value }))}
            />
          )}
        </LabelledField>
        <button type="button" className="button" disabled={draft.nodes.length >= mostNodes} onClick={add}>
          {w.addNode}
        </button>
      </div>
      {children}
      <div className="chain-drawing">
        <SegmentColumns drawing={drawing} chosen={chosen} onChoose={setChosen} />
        {node ? (
          <NodeForm key={node.id} drawing={drawing} node={node} onChoose={setChosen} />
        ) : (
          <p className="chain-form quiet">{w.pick}</p>
        )}
      </div>
    </>
  );
}
