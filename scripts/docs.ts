// Pages of docs/ that are made from code. `npm run docs` writes them; a test compares them, so they are never stale.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import published from '../src/demo/published.json' with { type: 'json' };
import { glossary } from '../src/domain/glossary.ts';
import { definitionText } from '../src/labels/figures/definitionText.ts';
import { figureName, unitWord } from '../src/labels/figures/words.ts';
import { laws } from '../src/laws/laws.ts';
import { definitions } from '../src/metrics/catalogue/definitions.ts';
import { openEngine } from '../src/engine/openEngine.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { referenceRows, referencesHead, referencesIntroduction } from './referencesPage.ts';
import { cellsPage } from './rightsCells.ts';
import { everyRoute, rightsHead, rightsIntroduction, rightsRows } from './rightsPage.ts';
import { schemaPage } from './schemaPage.ts';

const made = 'Made from code by `npm run docs`; do not edit.';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((c) => c.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const publishedIn = (where: string) =>
  table(
    ['published as', 'value', 'figure id', 'printed'],
    published
      .filter((said) => said.published === where)
      .map(({ phrase, value, unit, figure, display }) => [
        phrase,
        `${value} ${unit}`,
        `\`${figure}\``,
        display ?? `${value}${unit}`,
      ]),
  );

export async function pages(): Promise<Record<string, string>> {
  return {
    'SEED-FIGURES.md': `# Published figures of the demo year and their ids\n\n${made}\n\nEach is counted from the rows of the demo city; \`npm run -s yiwang -- bulletin 2023 --json\` gives it under its id, with its rows, and \`test/demo.test.ts\` holds it to the last digit.\n\n## Said at the press briefing of 31 January 2024\n\n${publishedIn('briefing')}\n\n## Published elsewhere, of the year 2023\n\n${publishedIn('elsewhere')}\n`,
    'GLOSSARY.md': `# Glossary\n\n${made}\n\n${table(
      ['id', 'English', '中文', 'means', 'is not'],
      glossary.map((t) => [t.id, t.en, t.zh, t.means, t.not ?? '']),
    )}\n`,
    'FIGURES.md': `# Governed figures\n\n${made}\n\n${table(
      ['id', 'name', 'unit', 'version', 'in force', '口径'],
      definitions.map((d) => [
        d.id,
        figureName(d, 'zh'),
        unitWord(d.unit, 'zh'),
        String(d.version),
        `${d.effectiveFrom} – ${d.effectiveTo ?? ''}`,
        definitionText(d, 'zh').join('\n'),
      ]),
    )}\n`,
    'ERRORS.md': `# Laws and refusals\n\n${made}\n\nThe status is that of an answer that refuses by this law. 404/422: what the address names is not there (404), or what a field of the body names (422). 200: only told, as a warning.\n\n${table(
      ['law', 'status', 'what is said', 'in English'],
      Object.entries(laws).map(([law, { status, zh, en }]) => [law, String(status), zh, en]),
    )}\n`,
    'RIGHTS.md': `# Right × office × route\n\n${made}\n\n${rightsIntroduction}\n${table(rightsHead, await rightsRows())}\n\n${referencesIntroduction}\n${table(referencesHead, referenceRows())}\n\n${cellsPage(await everyRoute())}`,
  };
}

/** Of a database of its own, made for the moment. */
async function schema(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-docs-'));
  // As root the engine runs as another account.
  await chmod(dataDir, 0o755);
  const engine = await openEngine({ dataDir, log: console.error, unsafeNoSync: true });
  const pool = openPool(engine.url);
  try {
    await migrate(pool.pg);
    return await schemaPage(pool.pg);
  } finally {
    await pool.close();
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('docs.ts')) {
  for (const [name, text] of Object.entries({ ...(await pages()), 'SCHEMA.sql': await schema() }))
    await writeFile(new URL(`../docs/${name}`, import.meta.url), text);
}
