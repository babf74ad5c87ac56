// How a state looks: a colour, a line and a mark, so that nobody needs the colour to read it. Red is a gap.
import type { NodeState } from '../../../domain/chains/chain.ts';

export const ink = '#1b2430';
export const quiet = '#566170';
export const hairline = '#dde3ea';
export const blue = '#1f4e8c';
export const fonts =
  "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

interface Look {
  readonly colour: string;
  readonly fill: string;
  readonly dashes?: string;
}

export const lookOf: Readonly<Record<NodeState, Look>> = {
  strong: { colour: '#1f4e8c', fill: '#ffffff' },
  weak: { colour: '#8a5a00', fill: '#fffaf0' },
  missing: { colour: '#b3261e', fill: '#fff3f1', dashes: '5 3' },
  blocked: { colour: '#b3261e', fill: '#fff3f1' },
  unknown: { colour: '#566170', fill: '#f2f5f9', dashes: '1 3' },
};

export function holdsNobody(state: NodeState): boolean {
  return state === 'missing' || state === 'blocked';
}
