// One node, opened from the picture: everything known of it. The same drawer as a receipt's, from the side.
import { type MouseEvent, useEffect, useRef } from 'react';
import type { ChainPicture } from '../../server/chains/answerViews.ts';
import { useWords } from '../language/language.tsx';
import { NodeFirms } from './NodeFirms.tsx';
import { NodeProjects } from './NodeProjects.tsx';
import { NodeFacts } from './NodeFacts.tsx';

interface NodePanelProps {
  readonly chain: ChainPicture;
  readonly nodeId: string;
  readonly onOpen: (nodeId: string | null) => void;
}

export function NodePanel({ chain, nodeId, onOpen }: NodePanelProps) {
  const { net } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const node = chain.nodes.find(({ id }) => id === nodeId);
  const standing = chain.standings.find((each) => each.nodeId === nodeId);
  useEffect(() => {
    const opened = dialog.current;
    const pressed = document.activeElement;
    opened?.showModal();
    return () => {
      opened?.close();
      if (pressed instanceof HTMLElement || pressed instanceof SVGElement) pressed.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    if (nodeId) dialog.current?.scrollTo(0, 0);
  }, [nodeId]);
  // An address with a node that the chain no longer has.
  if (!node || !standing) return null;
  return (
    <dialog
      ref={dialog}
      className="receipt net-panel"
      aria-labelledby="net-node"
      onCancel={(event) => {
        event.preventDefault();
        onOpen(null);
      }}
      onClick={(event: MouseEvent) => {
        if (event.target === dialog.current) onOpen(null);
      }}
    >
      <div className="receipt-bar">
        <h2 id="net-node">{node.name}</h2>
        <button type="button" className="plain-button receipt-close" onClick={() => onOpen(null)}>
          {net.node.close}
        </button>
      </div>
      <div key={nodeId} className="receipt-paper">
        <NodeFacts chain={chain} node={node} standing={standing} onOpen={onOpen} />
        <NodeFirms chainId={chain.id} standing={standing} />
        <NodeProjects chainId={chain.id} standing={standing} />
      </div>
    </dialog>
  );
}
