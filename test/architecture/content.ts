import ts from 'typescript';
import { layerOf, pureLayers } from './layers.ts';
import { isTest, lineOf, type Source, visit } from './source.ts';

/** What a pure layer may use besides the language. */
const purePackages = ['zod', 'pinyin-pro', 'opencc-js', '@noble'];

/** A pure layer that reaches for a clock, for chance, for Node or for the network. */
export function impurities(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => pureLayers.includes(layerOf(path)) && !isTest(path))
    .flatMap((source) => {
      const found = source.imports
        .filter(({ to, ours }) => !ours && !purePackages.includes(to.split('/')[0] ?? ''))
        .map(({ to, line }) => `${source.path}:${line} imports ${to}`);
      visit(source.tree, (node) => {
        const what = impurity(node);
        if (what) found.push(`${source.path}:${lineOf(source.tree, node)} uses ${what}`);
      });
      return found;
    });
}

const impureMembers =
  /^(Date\.now|Math\.random|performance\.now|process\.\w+|globalThis\.\w+|crypto\.\w+|console\.\w+)$/;
const impureCalls = /^(fetch|setTimeout|setInterval|queueMicrotask|Date)$/;

function impurity(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const text = `${node.expression.text}.${node.name.text}`;
    return impureMembers.test(text) ? text : undefined;
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && impureCalls.test(node.expression.text)) {
    return `${node.expression.text}()`;
  }
  // `new Date(text)` only reads a text; without an argument it reads the clock.
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  return undefined;
}

/** Where Chinese is the matter itself, and not a word for the person at the screen. */
const chineseIsAtHome = [
  'src/labels/',
  'src/laws/',
  'src/prose/',
  'src/names/',
  'src/demo/',
  'src/sheets/forms/',
  'src/domain/codes/',
  'src/domain/glossary.ts',
  // As numbers are printed in a text: what a stranger reads is not to hang on our labels.
  'src/proof/printed.ts',
  'src/proof/together.ts',
  'src/proof/touched.ts',
  // Names of fonts, as a word processor knows them.
  'src/documents/typefaces.ts',
];

/** Words for people that are written where they are used, instead of in labels. Comments may be Chinese. */
export function strayChinese(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path) && !chineseIsAtHome.some((home) => path.startsWith(home)))
    .flatMap((source) => {
      const found: string[] = [];
      visit(source.tree, (node) => {
        const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
        if (!isText || !/\p{Script=Han}/u.test(node.text)) return;
        found.push(`${source.path}:${lineOf(source.tree, node)} ${node.text.trim().slice(0, 30)}`);
      });
      return found;
    });
}
