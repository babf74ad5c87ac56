// Whom a node supplies, and who supplies it.
import { useState } from 'react';
import type { ChainEdgeInput, ChainNodeInput } from '../../../domain/chains/chain.ts';
import { putEdge, removeEdge } from '../../../domain/chains/chainEdit.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { DayField } from '../../form/DayField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useWords } from '../../language/language.tsx';
import type { ChainEditing } from './useDrawing.ts';
import { Form } from '../../form/ActForm.tsx';

const nothing = { to: '', evidence: '', source: '', sourceOn: '' };

export function NodeEdges({ drawing, node }: { drawing: ChainEditing; node: ChainNodeInput }) {
  const w = useWords().chains;
  const { nodes, edges } = drawing.draft;
  const [edge, setEdge] = useState(nothing);
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  function add(): void {
    const { to, evidence, source, sourceOn } = edge;
    drawing.change((draft) => putEdge(draft, { from: node.id, to, evidence, source, sourceOn: sourceOn || null }));
    setEdge(nothing);
  }
  const text = (name: 'evidence' | 'source', label: string, maxLength: number) => (
    <LabelledField label={label}>
      {(tie) => (
        <input
          {...tie}
          maxLength={maxLength}
          value={edge[name]}
          onChange={(event) => setEdge({ ...edge, [name]: event.target.value })}
        />
      )}
    </LabelledField>
  );
  return (
    <>
      <EdgeList
        label={w.supplies}
        edges={edges.filter(({ from }) => from === node.id)}
        other={({ to }) => nameOf.get(to)}
        drawing={drawing}
      />
      <EdgeList
        label={w.suppliedBy}
        edges={edges.filter(({ to }) => to === node.id)}
        other={({ from }) => nameOf.get(from)}
        drawing={drawing}
      />
      <details>
        <summary>{w.addEdge}</summary>
        <Form onSubmit={add}>
          <ChoiceField
            label={w.toNode}
            none={w.none}
            required
            choices={nodes.filter(({ id }) => id !== node.id).map(({ id, name }) => ({ code: id, word: name }))}
            value={edge.to}
            onChange={(to) => setEdge({ ...edge, to })}
          />
          {text('evidence', w.evidence, 300)}
          {text('source', w.source, 200)}
          <DayField label={w.sourceOn} value={edge.sourceOn} onChange={(sourceOn) => setEdge({ ...edge, sourceOn })} />
          <div className="row">
            <button type="submit" className="button">
              {w.addEdge}
            </button>
          </div>
        </Form>
      </details>
    </>
  );
}

interface EdgeListProps {
  readonly label: string;
  readonly edges: readonly ChainEdgeInput[];
  /** The name of the node at the far end. */
  readonly other: (edge: ChainEdgeInput) => string | undefined;
  readonly drawing: ChainEditing;
}

function EdgeList({ label, edges, other, drawing }: EdgeListProps) {
  const w = useWords().chains;
  return (
    <div>
      <h3>{label}</h3>
      {edges.length === 0 ? <p className="quiet">{w.noEdges}</p> : null}
      <ul className="chain-edges">
        {edges.map((one) => {
          const name = other(one) ?? '';
          return (
            <li key={`${one.from} ${one.to}`}>
              <span>{name}</span> <span className="quiet">{one.evidence}</span>
              <button
                type="button"
                className="plain-button"
                aria-label={w.removeEdge(name)}
                onClick={() => drawing.change((draft) => removeEdge(draft, one.from, one.to))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
