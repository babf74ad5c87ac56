// The chains that the city is known for, as its own templates: nodes, what they make and who supplies whom are common
// knowledge of each trade in our own words, to be checked and changed by whoever keeps a real city's chains.
import { v5 } from 'uuid';
import { ChainDraft } from '../../domain/chains/chain.ts';
import { ChainDutyInput } from '../../domain/chains/chainDuty.ts';
import { demoCity } from '../offices.ts';
import aluminium from './aluminium.json' with { type: 'json' };
import bearings from './bearings.json' with { type: 'json' };
import chemicals from './chemicals.json' with { type: 'json' };
import copper from './copper.json' with { type: 'json' };
import food from './food.json' with { type: 'json' };
import machinery from './machinery.json' with { type: 'json' };
import steelPipe from './steelPipe.json' with { type: 'json' };
import textiles from './textiles.json' with { type: 'json' };

interface Template {
  readonly name: string;
  /** Code of the office that leads. */
  readonly leadOffice: string;
  /** Name, segment, products, codes, and `key` for a key part. */
  readonly nodes: readonly (readonly [string, string, readonly string[], readonly string[], string?])[];
  /** Who supplies, who is supplied, and what. */
  readonly edges: readonly (readonly [string, string, string])[];
}

const templates = [
  bearings,
  aluminium,
  steelPipe,
  chemicals,
  food,
  machinery,
  copper,
  textiles,
] as unknown as readonly Template[];

/** Ids that are the same in every demo. */
const space = '00371500-0000-8000-8000-0000000c4a15';
const source = '产业链模板（行业通识，待本市核实）';

export interface DemoChain {
  readonly chainId: string;
  readonly draft: ChainDraft;
  readonly duty: ChainDutyInput;
}

export const demoChains: readonly DemoChain[] = templates.map(({ name, leadOffice, nodes, edges }) => {
  const idOf = (node: string) => v5(`${name} ${node}`, space);
  return {
    chainId: v5(name, space),
    draft: ChainDraft.parse({
      name,
      nodes: nodes.map(([node, segment, products, industryCodes, key]) => ({
        id: idOf(node),
        name: node,
        segment,
        products,
        industryCodes,
        key: key === 'key',
      })),
      edges: edges.map(([from, to, evidence]) => ({ from: idOf(from), to: idOf(to), evidence, source })),
    }),
    duty: ChainDutyInput.parse({
      chief: null,
      chiefTitle: '市级领导（示例）',
      leadOfficeId: demoCity.offices.find(({ code }) => code === leadOffice)?.id ?? null,
      leaderIds: [],
      team: `${name}产业链专班（示例）`,
    }),
  };
});
