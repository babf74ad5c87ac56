// How a state looks: a colour, a line and a mark, so that nobody needs the colour to read it. Red is a gap.
import type { NodeState } from '../../../domain/chains/chain.ts';
import { colour } from '../../parts/colour.ts';

export const fonts =
  "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

interface Look {
  /** Colours are those of look.css. */
  readonly ink: string;
  readonly fill: string;
  readonly dashes?: string;
}

const looks: Readonly<Record<NodeState, Look>> = {
  strong: { ink: 'blue', fill: 'paper' },
  weak: { ink: 'amber', fill: 'amber-wash' },
  missing: { ink: 'red', fill: 'red-wash', dashes: '5 3' },
  blocked: { ink: 'red', fill: 'red-wash' },
  unknown: { ink: 'quiet', fill: 'tint', dashes: '1 3' },
};

export function lookOf(state: NodeState): Look {
  const { ink, fill, ...dashes } = looks[state];
  return { ink: colour(ink), fill: colour(fill), ...dashes };
}

export function holdsNobody(state: NodeState): boolean {
  return state === 'missing' || state === 'blocked';
}
