import { isTest, type Source } from './source.ts';
import { layerOf } from './layers.ts';

/** Where cryptography may be taken from, and by whom: one place says which algorithms the product uses. */
const homes: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['crypto'],
  '@noble/curves': ['proof'],
  '@noble/hashes': ['proof'],
};

/** Imports of cryptography outside its home. Tests and what lies beside src may take it as they like. */
export function strayCryptography(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ to, line }) => {
        const home = Object.entries(homes).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
        return home && !home.includes(layerOf(path)) ? [`${path}:${line} takes ${to} by itself: ${home[0]} does`] : [];
      }),
    );
}
