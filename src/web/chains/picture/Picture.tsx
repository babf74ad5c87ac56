// The picture of a chain on screen: what is pointed at or focused shows its neighbours; Enter opens it.
import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { Drawing, margin, type PictureOf } from './Drawing.tsx';
import { stepFrom } from './steps.ts';

interface PictureProps {
  readonly picture: PictureOf;
  readonly edges: boolean;
  /** Found by the search: looked at until something else is. */
  readonly found: string | null;
  readonly dimmed: ReadonlySet<string>;
  readonly onOpen: (nodeId: string) => void;
}

export function Picture({ picture, edges, found, dimmed, onOpen }: PictureProps) {
  const words = useWords();
  const { chain, layout } = picture;
  const svg = useRef<SVGSVGElement>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  /** Where the tabulator key comes in: where it was last. */
  const [home, setHome] = useState<string | null>(null);

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>): void {
    const id = nodeAt(event);
    if (!id) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(id);
      return;
    }
    const next = stepFrom(layout.cards, id, event.key);
    if (!next) return;
    event.preventDefault();
    cardOf(svg.current, next)?.focus({ preventScroll: true });
    cardOf(svg.current, next)?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <svg
      ref={svg}
      className="net-picture"
      role="group"
      aria-label={words.net.picture(chain.name)}
      aria-description={words.net.pictureHint}
      width={layout.width}
      height={layout.height + 2 * margin.y}
      viewBox={`${-margin.x} ${-margin.y} ${layout.width + 2 * margin.x} ${layout.height + 2 * margin.y}`}
      onKeyDown={onKeyDown}
      onPointerOver={(event) => setLooked(nodeAt(event))}
      onPointerLeave={() => setLooked(null)}
      onFocus={(event) => {
        setFocused(nodeAt(event));
        setHome(nodeAt(event));
      }}
      onBlur={() => setFocused(null)}
      onClick={(event) => {
        const id = nodeAt(event);
        if (id) onOpen(id);
      }}
    >
      <Drawing
        picture={picture}
        edges={edges}
        pressable
        active={looked ?? focused ?? found}
        home={layout.cards.find(({ id }) => id === home)?.id ?? layout.cards[0]?.id}
        dimmed={dimmed}
      />
    </svg>
  );
}

function nodeAt(event: SyntheticEvent): string | null {
  const card = event.target instanceof Element ? event.target.closest('[data-node]') : null;
  return card?.getAttribute('data-node') ?? null;
}

export function cardOf(picture: Element | null, id: string): SVGGElement | null {
  return picture?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
}
