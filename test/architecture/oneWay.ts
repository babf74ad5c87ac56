import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { isTest, lineOf, type Source, visit } from './source.ts';

interface Way {
  readonly what: string;
  /** Who does it for everybody. */
  readonly home: string;
  /** Who does something else with the same element. */
  readonly apart?: string;
}

const elements: Readonly<Record<string, Way>> = {
  dialog: { what: 'opens a dialog', home: 'src/web/parts/Dialog.tsx' },
  form: { what: 'draws a form', home: 'src/web/form/ActForm.tsx' },
  table: {
    what: 'draws a table',
    home: 'src/web/table/DataTable.tsx',
    // A sheet whose cells are typed into is no list of rows to read.
    apart: 'src/web/imports/grid/GridTable.tsx',
  },
};

const calls: Readonly<Record<string, Way>> = {
  fetch: { what: 'asks the server', home: 'src/web/api/request.ts' },
  XMLHttpRequest: { what: 'sends a file', home: 'src/web/api/upload.ts' },
  useQuery: { what: 'reads an answer', home: 'src/web/api/useAnswer.ts' },
  useMutation: { what: 'sends an act', home: 'src/web/form/useAct.ts' },
  useSearchParams: { what: 'keeps state in the address', home: 'src/web/shell/useAddress.ts' },
};

/** The one place of colours. */
const tokens = 'src/web/parts/look.css';
const literalColour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(/i;

/** Files of the page that do a thing in a way of their own, for which there is a part. */
export function secondWays(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/web/') && !isTest(path))
    .flatMap(({ path, tree }) => {
      const found: string[] = [];
      const tell = (node: ts.Node, { what, home, apart }: Way) => {
        if (path !== home && path !== apart)
          found.push(`${path}:${lineOf(tree, node)} ${what} by itself: ${home} does`);
      };
      visit(tree, (node) => {
        if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
          const way = elements[node.tagName.getText(tree)];
          if (way) tell(node, way);
        }
        if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression)) {
          const way = Object.hasOwn(calls, node.expression.text) ? calls[node.expression.text] : undefined;
          if (way) tell(node, way);
        }
        const isColour = ts.isStringLiteralLike(node) && literalColour.test(node.text);
        if (isColour) tell(node, { what: `says a colour (${node.text})`, home: tokens });
      });
      return found;
    });
}

export interface StyleSheet {
  readonly path: string;
  readonly text: string;
}

export function readStyleSheets(root: string, folder: string): StyleSheet[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Colours of a style sheet that are no tokens. */
export function strayColours(sheets: readonly StyleSheet[]): string[] {
  return sheets
    .filter(({ path }) => path !== tokens)
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          literalColour.test(line) ? [`${path}:${at + 1} ${line.trim()}: ${tokens} has colours`] : [],
        ),
    );
}

/** Tokens that a style sheet names and neither a sheet nor an element sets. */
export function unknownTokens(sheets: readonly StyleSheet[], sources: readonly Source[]): string[] {
  const known = new Set(sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)));
  for (const { tree } of sources) {
    visit(tree, (node) => {
      if (ts.isStringLiteralLike(node) && node.text.startsWith('--')) known.add(node.text);
    });
  }
  return sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name]) => (known.has(name) ? [] : [`${path} names ${name}`])),
  );
}

const classesOf = (selector: string): string[] =>
  [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name);
/** Of all screens. */
const forAll = /^src\/web\/parts\/(look|parts)\.css$/;

/** `a, b:is(c, d)` → `a` and `b:is(c, d)`. */
function alternatives(selector: string): string[] {
  let depth = 0;
  const at = Array.from(selector, (sign, n) => ({ sign, n })).flatMap(({ sign, n }) => {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return sign === ',' && depth === 0 ? [n] : [];
  });
  return [-1, ...at].map((from, n) => selector.slice(from + 1, at[n]).trim());
}

/**
 * Selectors that reach beyond the folder of their sheet. A class belongs to the folder that says how it looks by itself;
 * whatever else a sheet says is of something in, or with, a class of its own.
 */
export function unscopedSelectors(sheets: readonly StyleSheet[]): string[] {
  const selectors = sheets.flatMap(({ path, text }) => {
    const plain = text
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    return [...plain.matchAll(/([^{};]+)\{/g)]
      .map(([, selector = '']) => selector.trim())
      .filter((selector) => !selector.startsWith('@'))
      .flatMap((selector) =>
        alternatives(selector).map((one) => ({ path, folder: posix.dirname(path), selector: one })),
      );
  });
  const owners = new Map<string, Set<string>>();
  for (const { folder, selector } of selectors) {
    const alone = /^\.([a-zA-Z][\w-]*)$/.exec(selector)?.[1];
    if (alone) owners.set(alone, (owners.get(alone) ?? new Set()).add(folder));
  }
  const isOwn = (name: string, folder: string) =>
    [...(owners.get(name) ?? [folder])].every((owner) => owner === folder);
  return selectors
    .filter(({ path }) => !forAll.test(path))
    .filter(({ folder, selector }) => !classesOf(selector).some((name) => isOwn(name, folder)))
    .map(({ path, selector }) => `${path} ${selector}`);
}
