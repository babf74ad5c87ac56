import ts from 'typescript';
import { isTest, type Source } from './source.ts';

/** A name that more than one file of src declares and exports: whoever reads it cannot know which of the things is meant. */
export function namesOfSeveral(sources: Source[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { path, tree } of sources) {
    if (isTest(path)) continue;
    for (const name of tree.statements.flatMap((statement) => exportedNames(statement, takenOver(tree)))) {
      files.set(name, (files.get(name) ?? new Set()).add(path));
    }
  }
  return [...files].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `${name} in ${[...paths].join(', ')}`);
}

/** Names that are imported as they are called where they stand: to hand them on makes no second thing. */
function takenOver(tree: ts.SourceFile): Set<string> {
  const bindings = tree.statements
    .filter(ts.isImportDeclaration)
    .map(({ importClause }) => importClause?.namedBindings);
  const elements = bindings.flatMap((names) => (names && ts.isNamedImports(names) ? [...names.elements] : []));
  return new Set(elements.filter(({ propertyName }) => !propertyName).map(({ name }) => name.text));
}

function exportedNames(statement: ts.Statement, imported: ReadonlySet<string>): string[] {
  if (ts.isExportDeclaration(statement)) return newNames(statement, imported);
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.text] : [];
}

function newNames({ exportClause, moduleSpecifier }: ts.ExportDeclaration, imported: ReadonlySet<string>): string[] {
  if (!exportClause || !ts.isNamedExports(exportClause)) return [];
  const handedOn = (name: string) => moduleSpecifier !== undefined || imported.has(name);
  return exportClause.elements
    .filter(({ name, propertyName }) => propertyName || !handedOn(name.text))
    .map(({ name }) => name.text);
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
