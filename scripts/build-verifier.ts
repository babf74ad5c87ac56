// Builds docs/verify.html, the page by which anybody verifies a published bulletin. `node scripts/build-verifier.ts`; its hash
// stands in README.md and README.zh-CN.md, and whoever hands the page on hands the hash on by another way.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = `${root}src/web/bulletin/verifier/page.ts`;
const places = ['README.md', 'README.zh-CN.md'];

const style =
  'body{max-width:48em;margin:2em auto;padding:0 1em;font:16px/1.7 sans-serif;overflow-wrap:anywhere}p{margin:.3em 0}' +
  '.button{display:inline-block;padding:.4em 1.2em;margin:.6em 0;border-radius:4px;background:#14532d;color:#fff;cursor:pointer}' +
  '.button:focus-within{outline:3px solid #93c5fd}input{position:absolute;opacity:0;width:1px}' +
  '[role=status]{border-left:4px solid #999;padding-left:1em;margin-top:1em}' +
  '.verdict{font-size:1.5em;font-weight:bold}.sound .verdict,.good{color:#1a7f37}.faulty .verdict,.fault{color:#b42318}' +
  '.good,.fault{font-weight:bold}.open{color:#854d0e}hr{border:0;border-top:1px solid #ccc;margin:1em 0}' +
  '[role=status].sound{border-color:#1a7f37}[role=status].faulty{border-color:#b42318}summary{cursor:pointer}';

/** The same bytes wherever it is built. */
export async function verifierPage(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    envDir: false,
    root,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry, formats: ['iife'], name: 'verifier', fileName: 'verify' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the verifier came out as no script');
  const script = chunk.code.trim().replaceAll('</', String.raw`<\/`);
  const allowed = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${allowed}'`;
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

export const hashOfPage = (page: string): string => createHash('sha256').update(page).digest('hex');

/** The hash as a page of documentation names it. */
export const namedHash = /(?<=verify\.html` \(sha256 `)[0-9a-f]{64}/;

if (import.meta.main) {
  const page = await verifierPage();
  writeFileSync(`${root}docs/verify.html`, page);
  for (const place of places) {
    const text = readFileSync(root + place, 'utf8');
    writeFileSync(root + place, text.replace(namedHash, hashOfPage(page)));
  }
  console.log(`docs/verify.html ${page.length} ${hashOfPage(page)}`);
}
