import ts from 'typescript';
import { lineOf, type Source, visit } from './source.ts';

const effects = /^use(Layout|Insertion)?Effect$/;

/**
 * Effects that return what is no clean-up. React calls whatever an effect returns when it cleans up, and the types of
 * a browser's calls do not hold for every browser: `scrollIntoView` is typed to return nothing and returns a promise.
 * So an effect returns a function that is written out there, or one that has a name, or nothing.
 */
export function strangeCleanUps(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    visit(source.tree, (node) => {
      if (!ts.isCallExpression(node) || !effects.test(calledName(node))) return;
      const [effect] = node.arguments;
      if (!effect || !(ts.isArrowFunction(effect) || ts.isFunctionExpression(effect))) return;
      for (const returned of returnedBy(effect)) {
        if (isCleanUp(returned)) continue;
        found.push(
          `${source.path}:${lineOf(source.tree, returned)} an effect returns ${returned.getText(source.tree)}`,
        );
      }
    });
    return found;
  });
}

/** `useEffect`, and `React.useEffect` as well. */
function calledName({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

function returnedBy(effect: ts.ArrowFunction | ts.FunctionExpression): ts.Expression[] {
  if (!ts.isBlock(effect.body)) return [effect.body];
  const found: ts.Expression[] = [];
  const look = (node: ts.Node): void => {
    // What a function inside returns is its own affair.
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    ts.forEachChild(node, look);
  };
  ts.forEachChild(effect.body, look);
  return found;
}

function isCleanUp(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isCleanUp(node.expression);
  if (ts.isConditionalExpression(node)) return isCleanUp(node.whenTrue) && isCleanUp(node.whenFalse);
  return (
    ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isIdentifier(node) || ts.isVoidExpression(node)
  );
}
