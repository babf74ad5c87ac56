// Which nodes a search on the chain finds, in the order in which the picture shows them.
import type { ChainPicture } from '../../../server/chains/answerViews.ts';

export function findInChain(chain: ChainPicture, order: readonly string[], text: string): string[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const standings = new Map(chain.standings.map((standing) => [standing.nodeId, standing]));
  const found = new Set(
    chain.nodes
      .filter(({ id, name, products, industryCodes }) => {
        const standing = standings.get(id);
        const firms = standing?.firms.map((firm) => firm.name) ?? [];
        const projects = standing?.projects.map((project) => project.name) ?? [];
        const said = [name, ...products, ...firms, ...projects].some((word) => word.toLowerCase().includes(wanted));
        return said || industryCodes.some((code) => code.startsWith(wanted));
      })
      .map(({ id }) => id),
  );
  return order.filter((id) => found.has(id));
}
