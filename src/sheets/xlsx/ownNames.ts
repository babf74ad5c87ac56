/** What an element is called for who reads the part; null where it is none of its business. */
export interface ElementNames {
  open(name: string, attributes: Readonly<Record<string, string>>): string | null;
  close(name: string): string | null;
}

/**
 * Tells elements of the root's namespace from those of others, by their prefix: a parser that resolves every name takes a third
 * longer, and almost all names are the root's.
 */
export class OwnNames implements ElementNames {
  #own = new Set<string>();
  #uri = '';
  #depth = 0;
  /** Where a prefix was bound anew, and whether it means the root's namespace there. */
  readonly #rebound: { depth: number; prefix: string; own: boolean }[] = [];

  /** The name without its prefix, or null where it is not of the root's namespace. */
  open(name: string, attributes: Readonly<Record<string, string>>): string | null {
    this.#depth++;
    if (this.#depth === 1) this.#begin(name, attributes);
    else this.#rebind(attributes);
    return this.#ownName(name);
  }

  close(name: string): string | null {
    const own = this.#ownName(name);
    while (this.#rebound.at(-1)?.depth === this.#depth) this.#rebound.pop();
    this.#depth--;
    return own;
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const prefix = prefixOf(name);
    this.#uri = attributes[declared(prefix)] ?? '';
    this.#own = new Set([prefix]);
    for (const [key, uri] of Object.entries(attributes)) {
      if (key === 'xmlns' && uri === this.#uri) this.#own.add('');
      else if (key.startsWith('xmlns:') && uri === this.#uri) this.#own.add(key.slice(6));
    }
  }

  #rebind(attributes: Readonly<Record<string, string>>): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const prefix = key === 'xmlns' ? '' : key.slice(6);
      this.#rebound.push({ depth: this.#depth, prefix, own: attributes[key] === this.#uri });
    }
  }

  #ownName(name: string): string | null {
    const prefix = prefixOf(name);
    const rebound = this.#rebound.length > 0 ? this.#rebound.findLast((one) => one.prefix === prefix) : undefined;
    if (!(rebound ? rebound.own : this.#own.has(prefix))) return null;
    return prefix === '' ? name : name.slice(prefix.length + 1);
  }
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

const declared = (prefix: string): string => (prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
