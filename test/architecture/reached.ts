// What the program that is served comes to from its entrances, declaration by declaration. A bench that measures anything
// else measures what nobody runs.
import ts from 'typescript';
import { isTest, type Source, visit } from './source.ts';

/** `path name`. A name that is handed on (`export { a } from`) stands for what it names. */
type Thing = string;

interface Mentions {
  readonly declared: ReadonlyMap<string, readonly string[]>;
  /** What runs when the file is loaded. */
  readonly loose: readonly string[];
  readonly imported: ReadonlyMap<string, readonly [path: string, name: string]>;
  readonly types: ReadonlySet<string>;
}

/** Every declaration that is reached from the files that `isEntrance` names. */
export function reachedFrom(sources: readonly Source[], isEntrance: (path: string) => boolean): Set<Thing> {
  const files = new Map(sources.filter(({ path }) => !isTest(path)).map((source) => [source.path, mentionsIn(source)]));
  const reached = new Set<Thing>();
  const open: (readonly [string, string])[] = [];
  const meet = (path: string, name: string) => {
    if (reached.has(`${path} ${name}`)) return;
    reached.add(`${path} ${name}`);
    open.push([path, name]);
  };
  const load = (path: string, { loose }: Mentions) => {
    meet(path, '*');
    for (const name of loose) meet(path, name);
  };
  for (const [path, file] of files)
    if (isEntrance(path)) {
      load(path, file);
      for (const name of file.declared.keys()) meet(path, name);
    }
  for (let at = 0; at < open.length; at++) {
    const [path, name] = open[at] ?? ['', ''];
    const file = files.get(path);
    if (!file) continue;
    if (!reached.has(`${path} *`)) load(path, file);
    const from = file.imported.get(name);
    if (from) meet(...from);
    for (const mentioned of file.declared.get(name) ?? []) meet(path, mentioned);
  }
  return reached;
}

/**
 * Values that the files take from src and that are not reached. What only puts together what is reached (an index made at
 * once of what the server makes in slices) measures what is served.
 */
export function unreached(
  takers: readonly Source[],
  sources: readonly Source[],
  reached: ReadonlySet<Thing>,
): string[] {
  const files = new Map(sources.map((source) => [source.path, mentionsIn(source)]));
  const isServed = ([path, name]: readonly [string, string]): boolean => {
    if (reached.has(`${path} ${name}`)) return true;
    const file = files.get(path);
    const used = (file?.declared.get(name) ?? []).filter((each) => each !== name && isValue(file, each));
    return used.length > 0 && used.every((each) => isServed(file?.imported.get(each) ?? [path, each]));
  };
  return takers.flatMap(({ path, tree }) =>
    [...importsOf(path, tree).values()]
      .filter((taken) => taken[0].startsWith('src/') && !isTestData(taken[0]) && taken[1] !== '*' && !isServed(taken))
      .map(([from, name]) => `${path} measures ${name} of ${from}, which the server never comes to`),
  );
}

const isTestData = (path: string) => path.includes('.test');

function isValue(file: Mentions | undefined, name: string): boolean {
  return file !== undefined && (file.imported.has(name) || (file.declared.has(name) && !file.types.has(name)));
}

function mentionsIn({ path, tree }: Source): Mentions {
  const imported = new Map(importsOf(path, tree));
  const declared = new Map<string, string[]>();
  const loose: string[] = [];
  const types = new Set<string>();
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement)) continue;
    const names = namesDeclared(statement);
    const said = identifiersIn(statement);
    if (ts.isVariableStatement(statement) || names.length === 0) loose.push(...said);
    for (const name of names) declared.set(name, said);
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) types.add(statement.name.text);
  }
  return { declared, loose, imported, types };
}

function identifiersIn(node: ts.Node): string[] {
  const names = new Set<string>();
  visit(node, (each) => {
    if (ts.isIdentifier(each)) names.add(each.text);
  });
  return [...names];
}

function namesDeclared(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => identifiersIn(name));
  const { name } = statement as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** What a file takes from files of ours, by the name that it has here; types are taken for values, which does no harm. */
function importsOf(path: string, tree: ts.SourceFile): Map<string, readonly [string, string]> {
  const taken = new Map<string, readonly [string, string]>();
  const at = (specifier: ts.Expression) =>
    ts.isStringLiteral(specifier) && specifier.text.startsWith('.')
      ? new URL(specifier.text, `file:///${path}`).pathname.slice(1)
      : undefined;
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = at(statement.moduleSpecifier);
      const names = statement.importClause?.namedBindings;
      if (!from || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
      if (names && ts.isNamedImports(names))
        for (const { name, propertyName, isTypeOnly } of names.elements)
          if (!isTypeOnly) taken.set(name.text, [from, (propertyName ?? name).text]);
      if (!names) taken.set(`import ${from}`, [from, '*']);
    } else if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const from = at(statement.moduleSpecifier);
      if (from && statement.exportClause && ts.isNamedExports(statement.exportClause))
        for (const { name, propertyName } of statement.exportClause.elements)
          taken.set(name.text, [from, (propertyName ?? name).text]);
    }
  }
  return taken;
}
