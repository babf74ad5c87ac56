// Whom a node supplies, and who supplies it.
import { type SubmitEvent, useState } from 'react';
import type { ChainEdgeInput, ChainNodeInput } from '../../../domain/chains/chain.ts';
import { putEdge, removeEdge } from '../../../domain/chains/chainEdit.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { DayField } from '../../form/DayField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useWords } from '../../language/language.tsx';
import type { ChainEditing } from './useDrawing.ts';

const nothing = { to: '', evidence: '', source: '', sourceOn: '' };

export function NodeEdges({ drawing, node }: { drawing: ChainEditing; node: ChainNodeInput }) {
  const w = useWords().chains;
  const { nodes, edges } = drawing.draft;
  const [edge, setEdge] = useState(nothing);
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  function add(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
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
  const list = (label: string, some: readonly ChainEdgeInput[], other: (one: ChainEdgeInput) => string) => (
    <div>
      <h3>{label}</h3>
      {some.length === 0 ? <p className="quiet">{w.noEdges}</p> : null}
      <ul className="chain-edges">
        {some.map((one) => {
          const name = nameOf.get(other(one)) ?? '';
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
  return (
    <>
      {list(
        w.supplies,
        edges.filter(({ from }) => from === node.id),
        ({ to }) => to,
      )}
      {list(
        w.suppliedBy,
        edges.filter(({ to }) => to === node.id),
        ({ from }) => from,
      )}
      <details>
        <summary>{w.addEdge}</summary>
        <form className="stack" onSubmit={add}>
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
        </form>
      </details>
    </>
  );
}
