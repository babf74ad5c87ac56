// Found a chain: an empty drawing under a new id.
import { useNewId } from '../act/newId.ts';
import { ChainEditor } from './ChainEditor.tsx';

export function NewChainScreen() {
  return <ChainEditor chainId={useNewId()} latest={null} first={{ name: '', nodes: [], edges: [] }} />;
}
