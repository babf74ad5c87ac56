// A city takes copies of the templates that come with the program; from then on they are chains like any other.
import { v7 as uuidv7 } from 'uuid';
import { chainTemplate } from '../../domain/chains/chainTemplates.ts';
import { nameOnChain } from '../../domain/chains/chain.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { latestChains } from '../../storage/chains/queries.ts';
import { write } from '../../storage/door/door.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { recordVersion, type RecordedChain } from './recordChain.ts';

interface Taking {
  readonly key: string;
  /** Ids of templates. */
  readonly templates: readonly string[];
}

export async function takeTemplates(store: Store, actor: Actor, taking: Taking): Promise<RecordedChain[]> {
  await inCity(store, actor, ['enter']);
  return copyTemplates(store, actor, taking);
}

/** For who founds the city, too, and holds no such right. */
export function copyTemplates(store: Store, actor: Actor, { key, templates }: Taking): Promise<RecordedChain[]> {
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'take_chain_templates', key, content: templates, officeIds: [] };
  return write(store, act, async (writing) => {
    const breaches: Breach[] = [];
    const chains: RecordedChain[] = [];
    for (const [n, id] of templates.entries()) {
      const field = `templates.${n}`;
      const template = chainTemplate(id);
      if (!template) {
        breaches.push({ law: 'chain_template_unknown', field, detail: { id } });
        continue;
      }
      const ids = new Map(template.nodes.map(({ name }) => [name, uuidv7()]));
      const draft = template.draft((node) => ids.get(node) ?? '');
      const drawn = { baseVersion: null, draft, retired: false, restores: null };
      try {
        chains.push(await recordVersion(writing, actor, { chainId: uuidv7() }, drawn, 'template'));
      } catch (error) {
        // Which of them it is, is told with the others.
        if (!(error instanceof Refusal)) throw error;
        breaches.push(...error.breaches.map((breach) => ({ ...breach, field })));
      }
    }
    if (breaches.length > 0) throw new Refusal(breaches);
    return { result: chains, summary: { templates: [...templates] } };
  });
}

/** The city's living chains by their names as names are compared: a template of such a name is there already. */
export async function chainsByName(store: Store, cityCode: string): Promise<ReadonlyMap<string, string>> {
  const chains = await inScope(store, countingScope(cityCode), (tx) => latestChains(tx, cityCode));
  return new Map(chains.flatMap(({ chainId, name, retired }) => (retired ? [] : [[nameOnChain(name), chainId]])));
}
