// Found a chain: an empty drawing under a new id.
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { ChainEditor } from './ChainEditor.tsx';

export function NewChainScreen() {
  const [chainId] = useState(() => uuid());
  return <ChainEditor chainId={chainId} latest={null} first={{ name: '', nodes: [], edges: [] }} />;
}
