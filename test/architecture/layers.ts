import { isTest, type Source } from './source.ts';

/** What a layer may import: whole, and for its types alone. docs/ARCHITECTURE.md draws the same picture. */
type Layer = { may: string[]; types?: string[] };

const underApp = [
  'crypto',
  'proof',
  'metrics',
  'blobs',
  'sheets',
  'documents',
  'storage',
  'net',
  'names',
  'prose',
  'domain',
];

export const layers: Record<string, Layer> = {
  // What laws there are and what they say. Who breaks one only names it.
  laws: { may: [] },
  domain: { may: [], types: ['laws'] },
  net: { may: ['domain'] },
  names: { may: ['domain'] },
  prose: { may: ['domain'] },
  // Proofs of published figures: taken by whoever verifies them, and so it takes nothing of ours.
  proof: { may: [] },
  // The database server as a child process, and the bytes of evidence: beside storage, which is PostgreSQL alone.
  crypto: { may: [] },
  engine: { may: ['crypto'] },
  blobs: { may: ['domain', 'engine', 'crypto'] },
  storage: { may: ['domain', 'crypto'], types: ['blobs'] },
  metrics: { may: ['storage', 'domain', 'crypto'] },
  sheets: { may: ['storage', 'domain', 'crypto'], types: ['laws'] },
  documents: { may: ['storage', 'domain', 'labels', 'proof'], types: ['metrics'] },
  app: { may: underApp, types: ['laws'] },
  // A formula is worded with its numbers worked out, so labels may compute with the pure layer.
  labels: { may: ['domain', 'laws'], types: ['metrics', 'proof'] },
  server: { may: ['app', 'labels', 'laws', ...underApp] },
  // The page takes its words from labels, and checks a form by the same schema as the server does.
  web: { may: ['labels', 'laws', 'domain', 'proof'], types: ['server', 'app', 'metrics'] },
  demo: { may: ['domain', 'sheets'] },
  cli: { may: ['engine', 'server', 'app', 'labels', 'demo', 'scripts', 'bench', ...underApp] },
};

export const pureLayers = ['laws', 'domain', 'net', 'names', 'prose', 'proof'];

/** `src/<layer>/…`, or the folder itself for what lies beside src. */
export function layerOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
}

/** Imports that go up, sideways, or take values where only types may be taken. Tests may look anywhere. */
export function wrongDirections(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const from = layerOf(source.path);
    const layer = layers[from];
    if (!layer || isTest(source.path)) return [];
    return source.imports.flatMap(({ to, ours, typeOnly, line }) => {
      const target = layerOf(to);
      if (!ours || target === from || layer.may.includes(target)) return [];
      if (layer.types?.includes(target)) {
        return typeOnly ? [] : [`${source.path}:${line} ${from} may take only types from ${target} (${to})`];
      }
      return [`${source.path}:${line} ${from} may not import ${target} (${to})`];
    });
  });
}

/** Files that import each other in a circle; each circle is named once, by its way round. */
export function circles(sources: Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const way: string[] = [];
  const found: string[] = [];
  function follow(path: string): void {
    const start = way.indexOf(path);
    if (start >= 0) {
      found.push([...way.slice(start), path].join(' → '));
      return;
    }
    const source = byPath.get(path);
    if (!source || done.has(path)) return;
    way.push(path);
    for (const { to } of source.imports) follow(to);
    way.pop();
    done.add(path);
  }
  for (const { path } of sources) follow(path);
  return found;
}

const banned = /^(utils?|shared|commons?|types?|helpers?)$/;

/** Folders that are not in the picture, and names that say nothing. */
export function strangeFolders(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const folders = path.split('/').slice(0, -1);
    if (folders[0] === 'src' && !layers[folders[1] ?? '']) return [`${path} lies in no layer of the picture`];
    const name = folders.find((folder) => banned.test(folder));
    return name ? [`${path} lies in a folder called "${name}", which does not say what it holds`] : [];
  });
}
