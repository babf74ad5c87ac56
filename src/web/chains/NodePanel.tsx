// One node, opened from the picture: everything known of it. The same drawer as a receipt's, from the side.
import type { ChainPicture } from '../../server/chains/answerViews.ts';
import { SideDialog } from '../parts/Dialog.tsx';
import { NodeFirms } from './NodeFirms.tsx';
import { NodeProjects } from './NodeProjects.tsx';
import { NodeFacts } from './NodeFacts.tsx';

interface NodePanelProps {
  readonly chain: ChainPicture;
  readonly nodeId: string;
  readonly onOpen: (nodeId: string | null) => void;
}

export function NodePanel({ chain, nodeId, onOpen }: NodePanelProps) {
  const node = chain.nodes.find(({ id }) => id === nodeId);
  const standing = chain.standings.find((each) => each.nodeId === nodeId);
  // An address with a node that the chain no longer has.
  if (!node || !standing) return null;
  return (
    <SideDialog title={node.name} of={nodeId} onClose={() => onOpen(null)}>
      <div key={nodeId} className="receipt-paper">
        <NodeFacts chain={chain} node={node} standing={standing} onOpen={onOpen} />
        <NodeFirms chainId={chain.id} standing={standing} />
        <NodeProjects chainId={chain.id} standing={standing} />
      </div>
    </SideDialog>
  );
}
