// How the chains stood at the last stock-taking of a period: how many chains and nodes, which of them have something of the city, which
// lack it, and for how many firms elsewhere a call is worth it.
import type { CountingInput, DefinitionInput } from '../../definition.ts';

type Taken = Extract<CountingInput['measure'], { kind: 'latest' }>['of'];

function standing(id: string, of: Taken, unit: CountingInput['unit'] = 'item'): DefinitionInput {
  return {
    id,
    version: 1,
    effectiveFrom: '2021-01-01',
    owner: 'promotion',
    kind: 'counting',
    entries: 'chain_stock_node',
    day: 'event',
    unit,
    printing: { decimals: 0 },
    measure: { kind: 'latest', of },
    conditions: [],
  };
}

export const chainStockFigures: DefinitionInput[] = [
  standing('chains', 'chains', 'chains'),
  standing('chain_nodes', 'nodes'),
  standing('chain_nodes_held', 'nodesHeld'),
  standing('chain_nodes_strong', 'nodesStrong'),
  standing('chain_nodes_weak', 'nodesWeak'),
  standing('chain_nodes_missing', 'nodesMissing'),
  standing('chain_nodes_blocked', 'nodesBlocked'),
  standing('chain_nodes_unknown', 'nodesUnknown'),
  standing('chain_prospects', 'prospects', 'companies'),
];
