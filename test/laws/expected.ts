import ts from 'typescript';
import { laws } from '../../src/laws/laws.ts';

/**
 * The laws that tests of a file expect: in a row of a table (`test.each`, or a constant that a test reads), or in what
 * `expect` holds an answer against. Where a test only makes a breach of a law, to have it worded, it expects none.
 */
export function lawsExpected(path: string, text: string): ReadonlySet<string> {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = declarations(file);
  const found = new Set<string>();
  const read = new Set<ts.Node>();

  function look(node: ts.Node, isExpected: boolean): void {
    if (makesBreach(node)) return;
    if (isExpected && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)))
      for (const [word] of node.getText(file).matchAll(/[a-z]\w+/g)) if (Object.hasOwn(laws, word)) found.add(word);
    if (ts.isIdentifier(node)) for (const one of declared.get(node.text) ?? []) lookInto(one);
    if (!ts.isCallExpression(node)) {
      ts.forEachChild(node, (child) => look(child, isExpected));
      return;
    }
    look(node.expression, isExpected);
    const holds =
      isExpected || /^(test|describe)\.(each|for)$|^expect\b.*\.to[A-Z]\w+$/.test(calledBy(node.expression));
    for (const argument of node.arguments) look(argument, holds && !ts.isFunctionLike(argument));
  }
  function lookInto(node: ts.Node): void {
    if (read.has(node)) return;
    read.add(node);
    look(node, isTable(node));
  }
  for (const statement of file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    const called = calledBy(statement.expression.expression);
    if (/^(test|describe)\b/.test(called) && !/\.(skip|todo)\b/.test(called)) look(statement.expression, false);
  }
  return found;
}

function isTable(node: ts.Node): boolean {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return isTable(node.expression);
  return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) || ts.isStringLiteral(node);
}

/** What each name of the file stands for, wherever it is declared. */
function declarations(file: ts.SourceFile): ReadonlyMap<string, readonly ts.Node[]> {
  const found = new Map<string, ts.Node[]>();
  const add = (name: string, node: ts.Node) => found.set(name, [...(found.get(name) ?? []), node]);
  function look(node: ts.Node): void {
    if (ts.isFunctionDeclaration(node) && node.name) add(node.name.text, node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      add(node.name.text, node.initializer);
    ts.forEachChild(node, look);
  }
  look(file);
  return found;
}

/** `test.each`, `expect.rejects.toThrow`: what is called, without what stands in its brackets. */
function calledBy(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node)) return calledBy(node.expression);
  return ts.isPropertyAccessExpression(node) ? `${calledBy(node.expression)}.${node.name.text}` : '';
}

function makesBreach(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return calledBy(node.expression) === 'Refusal';
  return ts.isCallExpression(node) && /^(refuse|refusalText)$/.test(calledBy(node.expression));
}
