// All words of all rules found in one pass: at each place the trie is walked for at most the longest word's length.

/** Where a word stands, and of which list it is. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  readonly list: number;
}

interface Node {
  readonly next: Map<string, Node>;
  lists: number[];
}

export type Trie = Node;

/** `lists[n]` are the words of list n. */
export function trieOf(lists: readonly (readonly string[])[]): Trie {
  const root: Node = { next: new Map(), lists: [] };
  for (const [n, words] of lists.entries()) {
    for (const word of words) {
      let node = root;
      for (const unit of word.split('')) {
        const next: Node = node.next.get(unit) ?? { next: new Map(), lists: [] };
        node.next.set(unit, next);
        node = next;
      }
      if (!node.lists.includes(n)) node.lists.push(n);
    }
  }
  return root;
}

/** In the order of the text; of words of one list that begin at one place, the longest. */
export function occurrences(trie: Trie, text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let from = 0; from < text.length; from++) {
    const longest = new Map<number, number>();
    let node: Node | undefined = trie;
    for (let to = from; node && to < text.length; ) {
      node = node.next.get(text.charAt(to));
      to++;
      for (const list of node?.lists ?? []) longest.set(list, to);
    }
    for (const [list, to] of longest) found.push({ from, to, list });
  }
  return found;
}
