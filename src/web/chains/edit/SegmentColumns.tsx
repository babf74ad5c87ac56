// The three segments as columns. A node is dragged to another place, or moved with Alt and the arrow keys.
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { type ChainNodeInput, type Segment, segments } from '../../../domain/chains/chain.ts';
import { moveNode } from '../../../domain/chains/chainEdit.ts';
import { nounWord } from '../../../labels/nouns.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import type { ChainEditing } from './useDrawing.ts';

interface ColumnsProps {
  readonly drawing: ChainEditing;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

export function SegmentColumns({ drawing, chosen, onChoose }: ColumnsProps) {
  const w = useWords().chains;
  const { language } = useLanguage();
  const [dragged, setDragged] = useState<string | null>(null);
  const { nodes } = drawing.draft;
  const inSegment = (segment: Segment) => nodes.filter((node) => node.segment === segment);

  function drop(event: DragEvent, segment: Segment, place: number): void {
    event.preventDefault();
    event.stopPropagation();
    if (dragged) drawing.change((draft) => moveNode(draft, dragged, segment, placeWithout(dragged, segment, place)));
    setDragged(null);
  }
  /** A node that is taken out from above makes those below it move up. */
  function placeWithout(id: string, segment: Segment, place: number): number {
    const at = inSegment(segment).findIndex((node) => node.id === id);
    return at >= 0 && at < place ? place - 1 : place;
  }
  function step(event: KeyboardEvent, node: ChainNodeInput): void {
    const segment = node.segment as Segment;
    const [column, place] = [segments.indexOf(segment), inSegment(segment).indexOf(node)];
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [column, place - 1],
      ArrowDown: [column, place + 1],
      ArrowLeft: [column - 1, place],
      ArrowRight: [column + 1, place],
    };
    const to = steps[event.key];
    const target = to && segments[to[0]];
    if (!event.altKey || !target || to[1] < 0) return;
    event.preventDefault();
    drawing.change((draft) => moveNode(draft, node.id, target, to[1]));
  }

  return (
    <div className="chain-columns">
      {segments.map((segment) => (
        <section
          key={segment}
          aria-label={nounWord('segment', segment, language)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => drop(event, segment, inSegment(segment).length)}
        >
          <h2>
            {nounWord('segment', segment, language)} <span className="quiet tabular">{inSegment(segment).length}</span>
          </h2>
          {inSegment(segment).length === 0 ? <p className="quiet">{w.noNodes}</p> : null}
          <ol>
            {inSegment(segment).map((node, place) => (
              <li
                key={node.id}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => drop(event, segment, place)}
              >
                <button
                  type="button"
                  draggable
                  className={node.id === dragged ? 'chain-node chain-node-dragged' : 'chain-node'}
                  aria-pressed={node.id === chosen}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
                  onClick={() => onChoose(node.id)}
                  onKeyDown={(event) => step(event, node)}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', node.name);
                    setDragged(node.id);
                  }}
                  onDragEnd={() => setDragged(null)}
                >
                  <span>{node.name}</span>
                  {node.key ? <span className="chain-key">{w.key}</span> : null}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
