import ts from 'typescript';
import { isTest, type Source, visit } from './source.ts';

/** A noun of the ledger: its kind, and what its value is called in the code. */
interface Called {
  readonly kind: string;
  readonly value: string;
}

/** The nouns in the order of their list, which is that of `kinds`. */
export function calledIn({ tree }: Source, kinds: readonly string[]): Called[] {
  const values: string[] = [];
  visit(tree, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText(tree) !== 'list') return;
    visit(node, (each) => {
      if (ts.isIdentifier(each) && each.text.endsWith('Noun')) values.push(each.text);
    });
  });
  return kinds.map((kind, n) => ({ kind, value: values[n] ?? '' }));
}

/** Files that speak of one noun and not of whatever noun it is. */
export interface Mentions {
  /** By its kind, its value, or a line of a list that goes by kind. */
  readonly named: readonly string[];
  /** Statements alone that read its table. */
  readonly asked: readonly string[];
}

/** Layers that know no entries, where such a word means something else; the glossary and the demo are no code. */
const strangers = /^src\/(?:blobs|demo|engine|names|net|prose)\/|^src\/(?:domain\/glossary|cli\/seed\w*)\.ts$/;

export function mentionsOf(nouns: readonly Called[], sources: readonly Source[]): Map<string, Mentions> {
  const kinds = new Set(nouns.map(({ kind }) => kind));
  const files = sources
    .filter(({ path }) => !isTest(path) && !strangers.test(path))
    .map(({ path, tree }) => ({ path, names: namesIn(tree, kinds), tables: tablesIn(tree) }));
  return new Map(
    nouns.map(({ kind, value }) => {
      const named = files.filter(({ names }) => names.has(kind) || names.has(value));
      const asked = files.filter((file) => file.tables.has(kind) && !named.includes(file));
      return [kind, { named: named.map(({ path }) => path), asked: asked.map(({ path }) => path) }];
    }),
  );
}

function namesIn(tree: ts.SourceFile, kinds: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    if (ts.isIdentifier(node)) {
      const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      if (node.text.endsWith('Noun') || (isMember && node.text.includes('_'))) names.add(node.text);
    } else if (ts.isStringLiteralLike(node) && kinds.has(node.text) && !isOfSomethingElse(node)) names.add(node.text);
    for (const value of textOf(node).matchAll(/'([a-z_]+)'/g)) names.add(value[1] ?? '');
    for (const key of keysOf(node, kinds)) names.add(key);
  });
  return names;
}

function tablesIn(tree: ts.SourceFile): Set<string> {
  const tables = new Set<string>();
  visit(tree, (node) => {
    if (ts.isCallExpression(node) && asksTable.test(node.expression.getText())) tables.add(textOf(node.arguments[0]));
    for (const [, asked, as] of textOf(node).matchAll(/\b(?:from|join|into|update)\s+([a-z_]+)|^([a-z_]+) as \w+$/g))
      tables.add(asked ?? as ?? '');
  });
  return tables;
}

function textOf(node: ts.Node | undefined): string {
  if (!node) return '';
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    ? node.text
    : '';
}

const asksTable = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|table)$/;

/** A word that people read, the name of a field, or a table that is asked. */
function isOfSomethingElse(node: ts.StringLiteralLike): boolean {
  if (ts.isLiteralTypeNode(node.parent)) return /^(?:Pick|Omit)</.test(node.parent.parent.parent.getText());
  if (ts.isBinaryExpression(node.parent) && node.parent.left.getText().endsWith('.field')) return true;
  if (ts.isCallExpression(node.parent) && asksTable.test(node.parent.expression.getText())) return true;
  const member = ts.isConditionalExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isPropertyAssignment(member) && /^(?:en|field)$/.test(member.name.getText());
}

/** The kinds among the members of a list that goes by kind. A single `activity` or `contact` is a field of something else. */
function keysOf(node: ts.Node, kinds: ReadonlySet<string>): string[] {
  const members: readonly ts.NamedDeclaration[] = ts.isObjectLiteralExpression(node)
    ? node.properties
    : ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node)
      ? node.members
      : [];
  const keys = members.flatMap(({ name }) =>
    name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && kinds.has(name.text) ? name.text : [],
  );
  return keys.length > 2 ? keys : keys.filter((key) => key.includes('_'));
}
