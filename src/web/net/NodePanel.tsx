// One node, opened from the picture: everything known of it. The same drawer as a receipt's, from the side.
import { useEffect, useRef } from 'react';
import type { ChainPicture } from '../../server/netViews.ts';
import { Dialog } from '../dialog/Dialog.tsx';
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
  const panel = useRef<HTMLDivElement>(null);
  const node = chain.nodes.find(({ id }) => id === nodeId);
  const standing = chain.standings.find((each) => each.nodeId === nodeId);
  useEffect(() => {
    if (nodeId) panel.current?.closest('dialog')?.scrollTo(0, 0);
  }, [nodeId]);
  // An address with a node that the chain no longer has.
  if (!node || !standing) return null;
  return (
    <Dialog
      title={node.name}
      head={
        <button type="button" className="plain-button" onClick={() => onOpen(null)}>
          {net.node.close}
        </button>
      }
      drawer
      className="net-panel"
      onClose={() => onOpen(null)}
    >
      <div ref={panel} key={nodeId} className="receipt-paper">
        <NodeFacts chain={chain} node={node} standing={standing} onOpen={onOpen} />
        <NodeFirms chainId={chain.id} standing={standing} />
        <NodeProjects chainId={chain.id} standing={standing} />
      </div>
    </Dialog>
  );
}
