import type { Row, Sheet } from '../cells.ts';
import { type SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { inSheet } from '../xlsx/open.ts';
import { readWholeXml, readXml } from '../xlsx/xml.ts';
import type { Parts } from '../xlsx/zip.ts';
import { UsualNames } from './names.ts';
import { readOutline } from './outline.ts';
import { OdsRows } from './rows.ts';

export function isOds(parts: Parts): boolean {
  return parts.has('content.xml') && parts.has('META-INF/manifest.xml') && !parts.has('_rels/.rels');
}

/** The sheets of an .ods, which stand in one part: it is read once for what must be known of them, and again for the rows of each. */
export async function* openOds(parts: Parts, limits: SheetLimits): AsyncGenerator<Sheet> {
  const watch = new Stopwatch(limits.milliseconds);
  await refuseLocked(parts, limits, watch);
  const { styles, tables } = await readOutline(parts, limits, watch);
  if (tables.length === 0) refuseSheet('file_not_a_workbook', 'no table');
  for (const [at, { name, visibility, merges, isForeign, refusal }] of tables.entries()) {
    if (isForeign) continue;
    const read = async function* (): AsyncGenerator<Row> {
      const collector = new OdsRows(at, name, styles, limits);
      for await (const _ of readXml(await parts.open('content.xml'), collector, limits, watch, new UsualNames())) {
        yield* collector.found;
        collector.found = [];
        if (collector.isDone) return;
      }
    };
    const rows = async function* () {
      if (refusal) throw refusal;
      yield* inSheet(name, read());
    };
    yield { name, visibility, merges, rows };
  }
}

async function refuseLocked(parts: Parts, limits: SheetLimits, watch: Stopwatch): Promise<void> {
  const open = (name: string) => {
    if (name === 'encryption-data') refuseSheet('file_is_encrypted', 'manifest');
  };
  await readWholeXml(await parts.open('META-INF/manifest.xml'), { open }, limits, watch);
}
