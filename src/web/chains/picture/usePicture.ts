// A chain made into a picture: what each card says, then where it lies.
import { useMemo } from 'react';
import { stages } from '../../../domain/projects/project.ts';
import { nounWord } from '../../../labels/nouns.ts';
import { roughMoney } from '../../../labels/chains/answer.ts';
import type { ChainPicture, NodeStandingView } from '../../../server/chains/answerViews.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import { firmsHere } from '../firmsHere.ts';
import { type CardText, type CardWords, cardText } from './cardText.ts';
import type { PictureOf } from './Drawing.tsx';
import { layOut } from './layout.ts';

/** From here on cards are small and their firms are read when they are opened. */
const many = 40;

const measuresOf = {
  full: { card: { least: 176, most: 280 }, gutter: 40, gap: 20, tall: 8, level: true },
  compact: { card: { least: 150, most: 220 }, gutter: 26, gap: 10, tall: 40, level: false },
} as const;

export function usePicture(chain: ChainPicture, width: number): PictureOf {
  const { net } = useWords();
  const wordsOf = useCardWords();
  return useMemo(() => {
    const density = chain.nodes.length > many ? 'compact' : 'full';
    const standings = new Map(chain.standings.map((standing) => [standing.nodeId, standing]));
    const texts = new Map<string, CardText>();
    const byId = new Map(chain.nodes.map((node) => [node.id, node]));
    const heightOf = (id: string, cardWidth: number): number => {
      const [node, standing] = [byId.get(id), standings.get(id)];
      if (!node || !standing) return 0;
      const text = cardText(node, standing, wordsOf(node.key, standing), cardWidth, density);
      texts.set(id, text);
      return text.height;
    };
    const layout = layOut(chain.nodes, chain.edges, { width, ...measuresOf[density], heightOf });
    const labels = new Map(
      chain.nodes.map(({ id, name, segment }) => {
        const state = standings.get(id)?.state ?? 'unknown';
        return [
          id,
          net.cardLabel(name, net.segment(segment), net.state(state), texts.get(id)?.facts.join(' · ') ?? ''),
        ];
      }),
    );
    return { chain, layout, texts, labels, compact: density === 'compact' };
  }, [chain, width, wordsOf, net]);
}

function useCardWords(): (key: boolean, standing: NodeStandingView) => CardWords {
  const { language, words } = useLanguage();
  return useMemo(
    () => (key, standing) => {
      const { net } = words;
      const byStage = stages.flatMap((stage) => {
        const count = standing.projectsByStage[stage] ?? 0;
        return count > 0 ? [{ word: nounWord('stage', stage, language), count }] : [];
      });
      const output = standing.outputFen === null ? [] : [net.output(roughMoney(standing.outputFen, language))];
      const projects = byStage.reduce((sum, { count }) => sum + count, 0);
      return {
        state: net.state(standing.state),
        notes: key ? [net.key] : [],
        warning: standing.leaderless ? net.leaderless : null,
        facts: [firmsHere(net, standing), ...output],
        more: net.moreFirms,
        projects: byStage.map(({ word, count }) => net.stageCount(word, count)),
        short: net.short(net.state(standing.state), standing.firmCount, projects),
      };
    },
    [language, words],
  );
}
