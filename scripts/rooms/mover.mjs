// node mover.mjs TREE: moves every file of the old layout into its room and rewrites imports, paths in strings and in prose.
// Deterministic: a function of the tree's content. Stages nothing; refuses a tree that lies in rooms already.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { placeOf } from './map.mjs';
import { edits } from './edits.mjs';

const root = process.argv[2];
const ts = createRequire(join(root, 'package.json'))('typescript');
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
const files = git('ls-files').trim().split('\n').filter((path) => existsSync(join(root, path)));
if (!files.some((path) => path.startsWith('src/storage/engine/'))) { console.log('in rooms already'); process.exit(0); }

const to = new Map(files.map((path) => [path, placeOf(path)]));
const taken = new Map();
for (const [from, place] of to) {
  if (taken.has(place)) throw new Error(`two files for ${place}: ${taken.get(place)} and ${from}`);
  taken.set(place, from);
}
const moved = (path) => to.get(path) ?? placeOf(path);
const barrel = 'src/server/views.ts';

/** Folders whose files went to one new folder; for paths of folders in text. */
const foldersTo = new Map();
for (const [from, place] of to) {
  for (let a = dirname(from), b = dirname(place); ; a = dirname(a), b = dirname(b)) {
    const before = foldersTo.get(a);
    if (before === undefined) foldersTo.set(a, b); else if (before !== b) foldersTo.set(a, null);
    if (a === '.' || b === '.' || posix.basename(a) !== posix.basename(b)) break;
  }
}
const folderPlace = (folder) => foldersTo.get(folder) ?? folder;

// ---- the barrel: which file each name comes from
const origin = new Map();
const text = (path) => readFileSync(join(root, path), 'utf8');
function parse(path, source) { return ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS); }
function exportedBy(path) {
  const names = [];
  for (const s of parse(path, text(path)).statements) {
    if (s.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) && s.name) names.push(s.name.text);
    else if (ts.isExportDeclaration(s) && s.exportClause && ts.isNamedExports(s.exportClause)) for (const e of s.exportClause.elements) names.push(e.name.text);
  }
  return names;
}
if (to.has(barrel)) {
  for (const s of parse(barrel, text(barrel)).statements) {
    if (!ts.isExportDeclaration(s) || !s.moduleSpecifier) { throw new Error(`the barrel holds more than re-exports: ${s.getText().slice(0, 80)}`); }
    const file = posix.join(dirname(barrel), s.moduleSpecifier.text);
    if (!s.exportClause) for (const name of exportedBy(file)) origin.set(name, { file, name });
    else for (const e of s.exportClause.elements) origin.set(e.name.text, { file, name: (e.propertyName ?? e.name).text });
  }
}

const relativeTo = (fromFile, target) => { const r = posix.relative(dirname(fromFile), target); return r.startsWith('.') ? r : `./${r}`; };

// ---- code
const isCode = (path) => /\.(ts|tsx)$/.test(path);
function newSpecifier(oldFile, newFile, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  const target = posix.join(dirname(oldFile), specifier);
  if (to.has(target)) return relativeTo(newFile, to.get(target));
  if (specifier.endsWith('/') || !/\.\w+$/.test(specifier)) {
    const folder = target.replace(/\/$/, '');
    const slash = specifier.endsWith('/') ? '/' : '';
    const r = posix.relative(dirname(newFile), folderPlace(folder)) || '.';
    return (r.startsWith('.') ? r : `./${r}`) + slash;
  }
  // Not there: a file made at run time, or a name in a test. As it would lie.
  return existsSync(join(root, target)) ? relativeTo(newFile, target) : specifier;
}
function rewriteCode(oldFile, newFile, source) {
  const tree = parse(oldFile, source);
  const changes = [];
  const literal = (node) => {
    const specifier = newSpecifier(oldFile, newFile, node.text);
    if (specifier !== node.text) changes.push([node.getStart(tree) + 1, node.getEnd() - 1, specifier]);
  };
  const isMetaUrl = (node) => node && node.getText(tree) === 'import.meta.url';
  const fromBarrel = (node, specifier) => ts.isStringLiteralLike(specifier) && specifier.text.startsWith('.') && posix.join(dirname(oldFile), specifier.text) === barrel && to.has(barrel) && oldFile !== barrel;
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) && fromBarrel(node, node.moduleSpecifier)) {
      const by = new Map();
      const named = ts.isExportDeclaration(node) ? node.exportClause : node.importClause?.namedBindings;
      if (!named?.elements) throw new Error(`${oldFile}: takes the whole barrel`);
      for (const e of named.elements) {
        const wanted = (e.propertyName ?? e.name).text;
        const found = origin.get(wanted);
        if (!found) throw new Error(`${oldFile}: the barrel has no ${wanted}`);
        const list = by.get(found.file) ?? [];
        list.push(found.name === e.name.text ? e.name.text : `${found.name} as ${e.name.text}`);
        by.set(found.file, list);
      }
      const lines = [...by].map(([file, names]) => `${ts.isExportDeclaration(node) ? 'export' : 'import'} type { ${names.join(', ')} } from '${relativeTo(newFile, moved(file))}';`);
      changes.push([node.getStart(tree), node.getEnd(), lines.join('\n')]);
      return;
    }
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier)) literal(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (fromBarrel(node, node.argument.literal)) {
        const found = origin.get(node.qualifier.getText(tree));
        changes.push([node.argument.literal.getStart(tree) + 1, node.argument.literal.getEnd() - 1, relativeTo(newFile, moved(found.file))]);
        if (found.name !== node.qualifier.getText(tree)) changes.push([node.qualifier.getStart(tree), node.qualifier.getEnd(), found.name]);
      } else literal(node.argument.literal);
    }
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) literal(node.arguments[0]);
    else if (ts.isNewExpression(node) && node.expression.getText(tree) === 'URL' && isMetaUrl(node.arguments?.[1])) {
      const [first] = node.arguments;
      if (ts.isStringLiteralLike(first)) { if (first.text.includes('/') ) literal(first); }
      else if (ts.isTemplateExpression(first) && first.head.text.startsWith('.')) {
        const head = first.head.text;
        const folder = head.slice(0, head.lastIndexOf('/') + 1);
        const specifier = newSpecifier(oldFile, newFile, folder);
        if (specifier !== folder) changes.push([first.head.getStart(tree) + 1, first.head.getStart(tree) + 1 + folder.length, specifier]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  let out = source;
  for (const [start, end, by] of changes.sort((a, b) => b[0] - a[0])) out = out.slice(0, start) + by + out.slice(end);
  return out;
}

/** Two imports of types from one file become one. */
function mergeTypeImports(path, source) {
  const tree = parse(path, source);
  const by = new Map();
  for (const s of tree.statements) {
    if (!ts.isImportDeclaration(s) || !s.importClause || s.importClause.name || !s.importClause.namedBindings || !ts.isNamedImports(s.importClause.namedBindings)) continue;
    if (s.importClause.phaseModifier !== ts.SyntaxKind.TypeKeyword) continue;
    const list = by.get(s.moduleSpecifier.text) ?? [];
    list.push(s);
    by.set(s.moduleSpecifier.text, list);
  }
  const changes = [];
  for (const [specifier, list] of by) {
    if (list.length < 2) continue;
    const names = [...new Set(list.flatMap((s) => s.importClause.namedBindings.elements.map((e) => e.getText(tree))))];
    list.forEach((s, n) => changes.push(n === 0 ? [s.getStart(tree), s.getEnd(), `import type { ${names.join(', ')} } from '${specifier}';`] : [s.getFullStart(), s.getEnd(), '']));
  }
  let out = source;
  for (const [start, end, what] of changes.sort((a, b) => b[0] - a[0])) out = out.slice(0, start) + what + out.slice(end);
  return out;
}

// ---- paths in prose, strings and comments: `src/layer/x.ts`, `layer/x.ts`, `layer/folder/`, and bare names that changed
const mentions = new Map();
const layers = new Set(files.filter((p) => p.startsWith('src/')).map((p) => p.split('/')[1]));
for (const [from, place] of to) {
  if (from === place) continue;
  mentions.set(from, place);
  const short = /^src\//.test(from) ? [from.slice(4), place.slice(4)] : undefined;
  if (short) mentions.set(...short);
}
for (const [from, place] of foldersTo) {
  if (!place || from === place || !/^(src|test)\//.test(from) || from.split('/').length < 3) continue;
  mentions.set(`${from}/`, `${place}/`);
  if (from.startsWith('src/')) mentions.set(`${from.slice(4)}/`, `${place.slice(4)}/`);
}
const bases = new Map();
for (const path of files) { const b = posix.basename(path); bases.set(b, bases.has(b) ? null : path); }
const bare = new Map();
for (const [b, path] of bases) {
  if (!path || !/\.(ts|tsx)$/.test(b)) continue;
  const place = to.get(path);
  if (posix.basename(place) !== b) bare.set(b, place.replace(/^src\//, ''));
}
const isPathChar = /[\w./-]/;
function rewriteMentions(source) {
  let out = source.replace(/[\w./-]*\/[\w./-]*/g, (word) => {
    // Trailing full stop of a sentence.
    const [, path, rest] = /^(.*?)(\.*)$/.exec(word);
    if (path.startsWith('.')) return word;
    const hit = mentions.get(path) ?? (path.endsWith('/') ? undefined : undefined);
    return hit ? hit + rest : word;
  });
  out = out.replace(/(?<![\w./-])[\w-]+(?:\.[\w-]+)*\.tsx?(?![\w/])/g, (word) => bare.get(word) ?? word);
  return out;
}
/** Only comments and strings that look like our paths; imports are done already. */
function rewriteMentionsInCode(path, source) {
  const tree = parse(path, source);
  const spans = [];
  const visit = (node) => {
    if (path.startsWith('scripts/') && (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) && node.getText(tree).includes('src/')) { spans.push([node.getStart(tree), node.getEnd()]); return; }
    if (ts.isStringLiteralLike(node) && !node.text.startsWith('.') && /^(src|test|scripts|bench)\//.test(node.text)) spans.push([node.getStart(tree), node.getEnd()]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const seen = new Set();
  const comments = (node) => {
    for (const range of [...(ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []), ...(ts.getTrailingCommentRanges(source, node.getEnd()) ?? [])])
      if (!seen.has(range.pos)) { seen.add(range.pos); spans.push([range.pos, range.end]); }
    node.getChildren(tree).forEach(comments);
  };
  comments(tree);
  let out = source;
  for (const [start, end] of spans.sort((a, b) => b[0] - a[0])) out = out.slice(0, start) + rewriteMentions(out.slice(start, end)) + out.slice(end);
  return out;
}

const texts = (path) => /\.(md|css|html|json|mjs|yml|yaml|sh)$|^\.ci\//.test(path) && !/package-lock\.json|\.data\.json/.test(path);
// Names of paths in these are inputs of tests, not places.
const leave = (path) => path === 'test/architecture.test.ts' || /^src\/.*\.json$/.test(path) || /^test\/fixture\/.*\.json$/.test(path);

const done = new Map();
for (const path of files) {
  const place = to.get(path);
  if (path === barrel) continue;
  if (isCode(path)) {
    let source = mergeTypeImports(place, rewriteCode(path, place, text(path)));
    if (!leave(path)) source = rewriteMentionsInCode(place, source);
    done.set(path, source);
  } else if (texts(path) && !leave(path)) done.set(path, rewriteMentions(text(path)));
}
for (const [path, source] of done) if (source !== text(path)) writeFileSync(join(root, path), source);
if (to.has(barrel)) rmSync(join(root, barrel));
for (const [from, place] of to) {
  if (from === place || from === barrel) continue;
  mkdirSync(join(root, dirname(place)), { recursive: true });
  if (existsSync(join(root, place))) throw new Error(`${place} is there already`);
  renameSync(join(root, from), join(root, place));
}
const missing = [];
for (const { file, from, to: by, all } of edits) {
  const at = join(root, file);
  if (!existsSync(at)) { missing.push(`${file}: not there`); continue; }
  const source = readFileSync(at, 'utf8');
  if (source.includes(by) && !source.includes(from)) continue;
  if (!source.includes(from)) { missing.push(`${file}: ${from.slice(0, 60)}`); continue; }
  writeFileSync(at, all ? source.replaceAll(from, by) : source.replace(from, by));
}
for (const one of missing) console.log(`edit not applied: ${one}`);
// A commit in the middle of somebody's work may not parse: it is moved all the same.
try {
  execFileSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', '--log-level=error'], { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` } });
} catch { console.log('not everything could be formatted'); }
// Folders left empty.
for (const folder of [...new Set([...to].filter(([a, b]) => a !== b).map(([a]) => dirname(a)))].sort((a, b) => b.length - a.length))
  try { execFileSync('rmdir', ['-p', '--ignore-fail-on-non-empty', folder], { cwd: root, stdio: 'ignore' }); } catch {}
console.log(`${[...to].filter(([a, b]) => a !== b).length} files moved`);
