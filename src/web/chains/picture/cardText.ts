// What stands on a node's card, in lines that fit: worked out before anything is placed, because it makes the height.
import type { ChainPicture, NodeStandingView } from '../../../server/chains/answerViews.ts';
import { linesOf, shortened, pixelWidth } from './pixelWidth.ts';

export type Density = 'full' | 'compact';

export interface CardText {
  readonly name: readonly string[];
  /** State, key part. */
  readonly notes: string;
  /** An industry without a leader. */
  readonly warning: string | null;
  /** How many firms and what they make: in one line, or in two where it is too long. */
  readonly facts: readonly string[];
  readonly firms: readonly string[];
  /** How many more firms there are. */
  readonly more: string | null;
  readonly badges: readonly Badge[];
  readonly height: number;
}

export interface Badge {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** The words of one card, made by the labels. */
export interface CardWords {
  readonly state: string;
  readonly notes: readonly string[];
  readonly warning: string | null;
  readonly facts: readonly string[];
  readonly more: (count: number) => string;
  /** By stage, in the order of the stages. */
  readonly projects: readonly string[];
  /** State, firms and projects in a few characters. */
  readonly short: string;
}

export const sizes = {
  name: 14,
  small: 12,
  nameLine: 20,
  line: 18,
  pad: 10,
  badge: 18,
  compactName: 13,
  compactLine: 17,
} as const;
/** Named on the card; the others when it is opened. */
const named = 3;

type Node = ChainPicture['nodes'][number];

export function cardText(
  node: Node,
  standing: NodeStandingView,
  words: CardWords,
  width: number,
  density: Density,
): CardText {
  if (density === 'compact') {
    const room = width - 34;
    const name = linesOf(node.name, sizes.compactName, room, 2);
    const height = 10 + (name.length + 1) * sizes.compactLine;
    return {
      name,
      notes: '',
      warning: null,
      facts: [shortened(words.short, sizes.small, room)],
      firms: [],
      more: null,
      badges: [],
      height,
    };
  }
  const room = width - 2 * sizes.pad;
  const name = linesOf(node.name, sizes.name, room - 20, 2);
  const notes = shortened([words.state, ...words.notes].join(' · '), sizes.small, room - 20);
  const warning = words.warning && shortened(words.warning, sizes.small, room - 20);
  const inOne = words.facts.join(' · ');
  const facts = pixelWidth(inOne, sizes.small) <= room ? [inOne] : words.facts;
  const firms = standing.firms.slice(0, named).map((firm) => shortened(firm.name, sizes.small, room - 10));
  const rest = standing.firmCount - firms.length;
  const more = firms.length > 0 && rest > 0 ? words.more(rest) : null;
  const badges = badgesIn(words.projects, room);
  const lines = 1 + (warning ? 1 : 0) + facts.length + firms.length + (more ? 1 : 0);
  const badgeRows = badges.length > 0 ? sizes.badge + 8 : 0;
  const height = 2 * sizes.pad + name.length * sizes.nameLine + lines * sizes.line + badgeRows;
  return { name, notes, warning, facts, firms, more, badges, height };
}

/** In one row; where the last ones have no room, a number says how many. */
function badgesIn(texts: readonly string[], room: number): Badge[] {
  const badges: Badge[] = [];
  let x = 0;
  for (const [index, text] of texts.entries()) {
    const width = Math.ceil(pixelWidth(text, sizes.small)) + 12;
    const left = texts.length - index - 1;
    if (x + width > room - (left > 0 ? 34 : 0)) {
      const more = `+${texts.length - index}`;
      return [...badges, { text: more, x, width: Math.ceil(pixelWidth(more, sizes.small)) + 12 }];
    }
    badges.push({ text, x, width });
    x += width + 6;
  }
  return badges;
}
