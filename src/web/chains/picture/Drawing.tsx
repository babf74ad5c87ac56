// The drawing of a chain: edges under cards. The screen shows it, and the file that is saved is the same drawing.
import { memo, type Ref, type ReactNode } from 'react';
import type { ChainPicture } from '../../../server/chains/answerViews.ts';
import type { CardText } from './cardText.ts';
import type { Layout } from './layout.ts';
import { NodeCard } from './NodeCard.tsx';
import { colour } from '../../parts/colour.ts';
import { fonts } from './palette.ts';
import type { EdgeRoute } from './routes.ts';

export interface PictureOf {
  readonly chain: ChainPicture;
  readonly layout: Layout;
  readonly texts: ReadonlyMap<string, CardText>;
  /** What each card is called for people who hear the screen. */
  readonly labels: ReadonlyMap<string, string>;
  readonly compact: boolean;
}

interface DrawingProps {
  readonly picture: PictureOf;
  readonly edges: boolean;
  /** On screen; a saved picture is only looked at. */
  readonly pressable?: boolean;
  /** The node that is looked at. */
  readonly active?: string | null;
  /** The card that the tabulator key comes to. */
  readonly home?: string | undefined;
  readonly dimmed?: ReadonlySet<string> | undefined;
}

/** Over the first and under the last card: room for edges that pass there. */
export const margin = { x: 2, y: 12 } as const;

export function Drawing({ picture, edges, pressable = false, active = null, home, dimmed }: DrawingProps) {
  const { chain, layout, texts, labels, compact } = picture;
  const states = new Map(chain.standings.map(({ nodeId, state }) => [nodeId, state]));
  const lit = active === null ? [] : layout.routes.filter(({ from, to }) => from === active || to === active);
  const near = new Set(active === null ? [] : [active, ...lit.flatMap(({ from, to }) => [from, to])]);
  return (
    <g className={active === null ? 'net-drawing' : 'net-drawing net-looking'} fontFamily={fonts}>
      {edges ? <Edges routes={layout.routes} /> : null}
      <Edges routes={lit} lit />
      {layout.cards.map((card) => {
        const text = texts.get(card.id);
        if (!text) return null;
        return (
          <NodeCard
            key={card.id}
            card={card}
            text={text}
            state={states.get(card.id) ?? 'unknown'}
            compact={compact}
            near={near.has(card.id)}
            faded={dimmed?.has(card.id) ?? false}
            {...(pressable ? { label: labels.get(card.id) ?? '', focusable: home === card.id } : {})}
          />
        );
      })}
    </g>
  );
}

const Edges = memo(function Edges({ routes, lit = false }: { routes: readonly EdgeRoute[]; lit?: boolean }) {
  return (
    <g className={lit ? 'net-edges-lit' : 'net-edges'} fill="none" stroke={colour(lit ? 'blue' : 'edge')}>
      {routes.map(({ from, to, path, back }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          strokeWidth={lit ? 2 : 1.25}
          {...(back ? { strokeDasharray: '4 3' } : {})}
        />
      ))}
    </g>
  );
});

interface SheetProps {
  readonly layout: Layout;
  readonly heading: (segment: Layout['bands'][number]['segment']) => string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly children: ReactNode;
  readonly ref?: Ref<SVGSVGElement>;
}

/** The drawing as a sheet of its own: title, heads of the columns, legend and day around it. */
export function PictureSheet({ layout, heading, title, notes, children, ref }: SheetProps) {
  const [side, top] = [24, 104];
  const height = layout.height + top + margin.y + 24 + notes.length * 20;
  const width = layout.width + 2 * side;
  return (
    <svg ref={ref} xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{title}</title>
      <rect width={width} height={height} fill={colour('paper')} />
      <g fontFamily={fonts}>
        <text x={side} y="44" fontSize="22" fontWeight="600" fill={colour('ink')}>
          {title}
        </text>
        {layout.bands.map(({ segment, x, width: wide }) => (
          <g key={segment} transform={`translate(${side + x} 66)`}>
            <text y="12" fontSize="14" fontWeight="600" fill={colour('ink')}>
              {heading(segment)}
            </text>
            <path d={`M0 22H${wide}`} stroke={colour('line')} strokeWidth="2" />
          </g>
        ))}
        {notes.map((note, index) => (
          <text
            key={note}
            x={side}
            y={layout.height + top + margin.y + 24 + index * 20}
            fontSize="12"
            fill={colour('quiet')}
          >
            {note}
          </text>
        ))}
      </g>
      <g transform={`translate(${side} ${top})`}>{children}</g>
    </svg>
  );
}
