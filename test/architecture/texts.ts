import ts from 'typescript';
import { isTest, lineOf, type Source, visit } from './source.ts';

/** Where a text may be described without the rules of `domain/text.ts`, and why. */
const argued: readonly (readonly [home: RegExp, why: string])[] = [
  [/^src\/domain\/text\.ts$/, 'the rules themselves'],
  [/^src\/app\/people\/provider\/settings\.ts$/, 'the environment is written by who runs the server'],
  [/^src\/server\/.*views\.ts$/i, 'what goes out was let in by these rules'],
];

/** A text from outside that nobody looked at: NUL, half a character, a mark that turns what follows. */
export function bareTexts(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path) && !argued.some(([home]) => home.test(path)))
    .flatMap((source) => {
      const found: string[] = [];
      visit(source.tree, (node) => {
        if (isBareText(node)) found.push(`${source.path}:${lineOf(source.tree, node)}: ${node.getText()}`);
      });
      return found;
    });
}

/** `z.string()` and what else of zod takes any text, whatever it is called on. */
function isBareText(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  const takesAnything = ['string', 'any', 'unknown', 'json', 'templateLiteral'].includes(name.text);
  return takesAnything && /^z(\.coerce)?$/.test(expression.getText());
}
