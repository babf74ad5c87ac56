// Chains that come with the program, for a city to take copies of: nodes, what they make and who supplies whom are common knowledge
// of each trade in our own words, to be checked and changed by whoever keeps a city's chains. A copy is the city's; the template stays.
import { ChainDraft } from './chain.ts';
import aluminium from './templates/aluminium.json' with { type: 'json' };
import bearings from './templates/bearings.json' with { type: 'json' };
import chemicals from './templates/chemicals.json' with { type: 'json' };
import copper from './templates/copper.json' with { type: 'json' };
import food from './templates/food.json' with { type: 'json' };
import machinery from './templates/machinery.json' with { type: 'json' };
import paper from './templates/paper.json' with { type: 'json' };
import pharma from './templates/pharma.json' with { type: 'json' };
import provenance from './templates/provenance.json' with { type: 'json' };
import steelPipe from './templates/steelPipe.json' with { type: 'json' };
import textiles from './templates/textiles.json' with { type: 'json' };
import vehicles from './templates/vehicles.json' with { type: 'json' };

/** As it lies in its file. */
interface Written {
  readonly name: string;
  /** Name, segment, products, codes, and `key` for a key part. */
  readonly nodes: readonly (readonly [string, string, readonly string[], readonly string[], string?])[];
  /** Who supplies, who is supplied, and what. */
  readonly edges: readonly (readonly [string, string, string])[];
}

export interface ChainTemplate {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly { readonly name: string; readonly segment: string }[];
  readonly edges: number;
  /** A copy, whose nodes have ids of its own. */
  readonly draft: (idOf: (node: string) => string) => ChainDraft;
}

const files = {
  bearings,
  aluminium,
  steel_pipe: steelPipe,
  chemicals,
  food,
  machinery,
  copper,
  textiles,
  vehicles,
  paper,
  pharma,
} as unknown as Readonly<Record<string, Written>>;

export const chainTemplates: readonly ChainTemplate[] = Object.entries(files).map(([id, { name, nodes, edges }]) => ({
  id,
  name,
  nodes: nodes.map(([node, segment]) => ({ name: node, segment })),
  edges: edges.length,
  draft: (idOf) =>
    ChainDraft.parse({
      name,
      nodes: nodes.map(([node, segment, products, industryCodes, key]) => ({
        id: idOf(node),
        name: node,
        segment,
        products,
        industryCodes,
        key: key === 'key',
      })),
      edges: edges.map(([from, to, evidence]) => ({
        from: idOf(from),
        to: idOf(to),
        evidence,
        source: provenance.source,
      })),
    }),
}));

export const chainTemplate = (id: string): ChainTemplate | undefined => chainTemplates.find((one) => one.id === id);
