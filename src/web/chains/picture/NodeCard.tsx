// One node of the picture. Everything that is seen is said in attributes, so that the picture can leave the page whole.
import { memo } from 'react';
import type { NodeState } from '../../../domain/chains/chain.ts';
import type { CardText } from './cardText.ts';
import { sizes } from './cardText.ts';
import type { Card } from './card.ts';
import { colour } from '../../parts/colour.ts';
import { lookOf } from './palette.ts';
import { StateMark } from './StateMark.tsx';

interface NodeCardProps {
  readonly card: Card;
  readonly text: CardText;
  readonly state: NodeState;
  readonly compact: boolean;
  /** It stands next to the node that is looked at, or is it. */
  readonly near: boolean;
  /** It is not what was asked for. */
  readonly faded: boolean;
  /** Told to whoever does not see the picture; absent in a picture that is saved. */
  readonly label?: string;
  readonly focusable?: boolean;
}

export const NodeCard = memo(function NodeCard({
  card,
  text,
  state,
  compact,
  near,
  faded,
  label,
  focusable,
}: NodeCardProps) {
  const { ink, fill, dashes } = lookOf(state);
  return (
    <g
      transform={`translate(${card.x} ${card.y})`}
      {...(label
        ? {
            role: 'button',
            'aria-label': label,
            'aria-haspopup': 'dialog',
            'data-node': card.id,
            tabIndex: focusable ? 0 : -1,
            className: `net-card${near ? ' net-near' : ''}${faded ? ' net-faded' : ''}`,
          }
        : {})}
    >
      <rect
        x="0.75"
        y="0.75"
        width={card.width - 1.5}
        height={card.height - 1.5}
        rx="4"
        fill={fill}
        stroke={ink}
        strokeWidth={state === 'blocked' ? 2 : 1.25}
        strokeDasharray={dashes}
      />
      {compact ? <CompactFace text={text} state={state} /> : <FullFace text={text} state={state} />}
    </g>
  );
});

function CompactFace({ text, state }: { text: CardText; state: NodeState }) {
  const { small, compactName, compactLine } = sizes;
  return (
    <>
      <StateMark state={state} x={8} y={8} />
      {text.name.map((part, index) => (
        <text key={part} x="26" y={18 + index * compactLine} fontSize={compactName} fill={colour('ink')}>
          {part}
        </text>
      ))}
      <text x="26" y={18 + text.name.length * compactLine} fontSize={small} fill={lookOf(state).ink}>
        {text.facts[0]}
      </text>
    </>
  );
}

function FullFace({ text, state }: { text: CardText; state: NodeState }) {
  const { pad, small, nameLine, line } = sizes;
  const { ink } = lookOf(state);
  const underName = pad + text.name.length * nameLine;
  const underNotes = underName + (text.warning ? 2 : 1) * line;
  const underFacts = underNotes + text.facts.length * line;
  const underFirms = underFacts + (text.firms.length + (text.more ? 1 : 0)) * line;
  return (
    <>
      <StateMark state={state} x={pad} y={pad + 4} />
      {text.name.map((part, index) => (
        <text
          key={part}
          x={pad + 20}
          y={pad + 15 + index * nameLine}
          fontSize={sizes.name}
          fontWeight="600"
          fill={colour('ink')}
        >
          {part}
        </text>
      ))}
      <text x={pad + 20} y={underName + 13} fontSize={small} fontWeight="600" fill={ink}>
        {text.notes}
      </text>
      {text.warning ? (
        <text x={pad + 20} y={underName + line + 13} fontSize={small} fontWeight="600" fill={lookOf('missing').ink}>
          {text.warning}
        </text>
      ) : null}
      {text.facts.map((fact, index) => (
        <text key={fact} x={pad} y={underNotes + 13 + index * line} fontSize={small} fill={colour('ink')}>
          {fact}
        </text>
      ))}
      {text.firms.map((name, index) => (
        <text
          key={`${index} ${name}`}
          x={pad + 10}
          y={underFacts + 13 + index * line}
          fontSize={small}
          fill={colour('quiet')}
        >
          {name}
        </text>
      ))}
      {text.more ? (
        <text x={pad + 10} y={underFirms - line + 13} fontSize={small} fill={colour('blue')}>
          {text.more}
        </text>
      ) : null}
      {text.badges.map(({ text: badge, x, width }) => (
        <g key={badge} transform={`translate(${pad + x} ${underFirms + 6})`}>
          <rect
            width={width}
            height={sizes.badge}
            rx="2"
            fill={colour('blue-wash')}
            stroke={colour('blue-line')}
            strokeWidth="1"
          />
          <text x={width / 2} y="13" fontSize={small} fill={colour('blue')} textAnchor="middle">
            {badge}
          </text>
        </g>
      ))}
    </>
  );
}
