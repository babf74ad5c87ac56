// The mark of a state, in a square of 12: told apart without its colour.
import type { NodeState } from '../../../domain/chains/chain.ts';
import { lookOf } from './palette.ts';

export function StateMark({ state, x = 0, y = 0 }: { state: NodeState; x?: number; y?: number }) {
  const { ink } = lookOf(state);
  return (
    <g transform={`translate(${x} ${y})`} color={ink} fill="none" stroke={ink} strokeWidth="1.8">
      {shapes[state]}
    </g>
  );
}

const round = <circle cx="6" cy="6" r="5" />;

const shapes: Readonly<Record<NodeState, React.ReactNode>> = {
  strong: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  weak: (
    <>
      {round}
      <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  missing: <path d="M1.5 1.5l9 9M10.5 1.5l-9 9" />,
  blocked: (
    <>
      {round}
      <path d="M2.5 6h7" />
    </>
  ),
  unknown: <circle cx="6" cy="6" r="5" strokeDasharray="2 2" />,
};

/** The mark in a line of text. */
export function StateIcon({ state }: { state: NodeState }) {
  return (
    <svg className="state-icon" width="12" height="12" aria-hidden="true">
      <StateMark state={state} />
    </svg>
  );
}
