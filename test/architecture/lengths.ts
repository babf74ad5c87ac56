import ts from 'typescript';
import { isTest, lineOf, type Source, visit } from './source.ts';

/** What a reader sees of a function without turning the page. */
export const mostLines = 80;

/** Functions that are longer, with what stands inside them: `src/net/gaps.ts gapsOf`. */
export function longFunctions(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, tree }) => {
      const found: string[] = [];
      visit(tree, (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
        const last = tree.getLineAndCharacterOfPosition(node.end).line + 1;
        if (last - lineOf(tree, node) < mostLines) return;
        found.push(`${path} ${node.name?.getText(tree) ?? `in line ${lineOf(tree, node)}`}`);
      });
      return found;
    });
}
