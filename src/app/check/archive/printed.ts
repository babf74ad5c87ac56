// The levels that the city's texts have printed, for a draft to be held against. Figures are found in a text once in each
// thread that checks: a text never changes.
import { parsePeriod } from '../../../domain/figures/period.ts';
import { type ArchiveFigure, archiveText, levelKey } from '../../../prose/archive/archiveFigures.ts';
import type { PrintedLevel, PrintedLevels } from '../../../prose/archive/holdText.ts';
import type { WrittenBulletin } from '../../../documents/bulletin/bulletinContent.ts';
import { archiveBody, archiveSources, type SourceHead } from '../../../storage/check/archive.ts';
import { publicationRows } from '../../../storage/bulletin/publications.ts';
import { cityNamed } from '../../../storage/names.ts';
import { countingScope, inScope, type Store, type Tx } from '../../../storage/store.ts';

export interface CityArchive {
  readonly levels: PrintedLevels<SourceHead>;
  /** How the city itself is called. */
  readonly city: readonly string[];
}

/** Texts whose figures a thread keeps. */
const mostKept = 2000;
const kept = new Map<string, readonly ArchiveFigure[]>();

export async function cityArchive(store: Store, cityCode: string): Promise<CityArchive> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const city = [(await cityNamed(tx, cityCode)).nameZh];
    const levels = new Map<string, PrintedLevel<SourceHead>[]>();
    for (const source of await archiveSources(tx, cityCode)) {
      for (const figure of await figuresOf(tx, { cityCode, city, source })) {
        const key = levelKey(figure);
        const some = levels.get(key);
        if (some) some.push({ source, figure });
        else levels.set(key, [{ source, figure }]);
      }
    }
    return { levels, city };
  });
}

interface Asked {
  readonly cityCode: string;
  readonly city: readonly string[];
  readonly source: SourceHead;
}

async function figuresOf(tx: Tx, { cityCode, city, source }: Asked): Promise<readonly ArchiveFigure[]> {
  const name = [cityCode, source.id, ...city].join(' ');
  const known = kept.get(name);
  if (known) return known;
  const text =
    source.kind === 'text' ? await archiveBody(tx, cityCode, source.id) : await paperOf(tx, cityCode, source.id);
  const found = archiveText(text, { ...yearAndMonths(source.period), city }).levels.map(({ figure }) => figure);
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, found);
  return found;
}

/** The sentences of a bulletin as it was published; its tables are the ledger's own. */
async function paperOf(tx: Tx, cityCode: string, id: string): Promise<string> {
  const [row] = await publicationRows(tx, cityCode, id);
  const { sections = [] } = (row?.content ?? {}) as Partial<WrittenBulletin>;
  const lines = sections.flatMap(({ paragraphs }) =>
    paragraphs.map((runs) => runs.map((run) => ('text' in run ? run.text : run.display)).join('')),
  );
  return lines.join('\n');
}

/** Of an assessment year, or of days that are no whole months, nothing is said. */
export function yearAndMonths(period: string): { year?: number; months?: readonly [number, number] } {
  if (!/^\d{4}/.test(period)) return {};
  const { from, to } = parsePeriod(period);
  if (from.slice(0, 4) !== to.slice(0, 4) || !from.endsWith('-01')) return {};
  return { year: Number(from.slice(0, 4)), months: [Number(from.slice(5, 7)), Number(to.slice(5, 7))] };
}
