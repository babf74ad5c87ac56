// A published result worded as an official document: places and scores by group, each score opened, what has changed.
import type { PublishedResult } from '../../app/assessments/publish.ts';
import type { ResultPaper } from '../../documents/assessments/resultDocument.ts';
import { lastDayOfObjections } from '../../domain/assessments/objection.ts';
import { resultPaperWords as words } from '../../labels/assessments/paper.ts';
import { pieceText } from '../../labels/assessments/scoreText.ts';
import { enumerationMark, sectionNumber } from '../../labels/bulletin/words.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, profileAt } from '../../metrics/facts.ts';
import { cityNamed } from '../../storage/names.ts';
import { countingScope, dayOf, inScope, type Store } from '../../storage/store.ts';

type Group = PublishedResult['content']['groups'][number];

/** In Chinese: it goes out. */
export async function resultPaper(store: Store, cityCode: string, found: PublishedResult): Promise<ResultPaper> {
  const { content, change, moved, hash, publishedAt } = found;
  const facts = await cityFacts(store, cityCode);
  const city = await inScope(store, countingScope(cityCode), (tx) => cityNamed(tx, cityCode));
  const root = facts.offices.find(({ parentId }) => parentId === null);
  const { basis, indicators, objectionDays } = content.body;
  const title = words.title(root?.shortName ?? city.nameZh, content.period, content.name);
  const publishedOn = dayOf(publishedAt);
  const placeText = (place: number | null) => (place === null ? words.none : String(place));
  const shown = (value: string | number | null) => (value === null || value === '' ? words.none : String(value));
  const turned = (
    what: keyof typeof words.turned,
    [before, after]: readonly [string | number | null, string | number | null],
  ) => (before === after ? [] : [words.turned[what](shown(before), shown(after))]);
  const changed = change === null ? [] : [words.change(change)];
  const told = moved.map(({ name, text, place, grade }) =>
    words.moved(name, [...turned('text', text), ...turned('place', place), ...turned('grade', grade)]),
  );
  const called = new Map(indicators.map(({ id, name }) => [id, name]));
  return {
    title: `${title}${change === null ? '' : words.corrected}${city.demo ? words.demo : ''}`,
    lead: [words.lead(basis, content.period), ...changed, ...told],
    groups: content.groups.map((group, no) => ({
      heading: `${sectionNumber(no + 1)}${group.name}`,
      caption: words.caption(no, group.name),
      head: [words.place, words.office, ...indicators.map(({ name }) => name), words.total],
      rows: inOrder(group).map(({ place, name, indicators: scores, text }) => [
        placeText(place),
        name,
        ...scores.map((one) => one.text),
        text,
      ]),
      notes: notesOf(group),
    })),
    opened: {
      heading: `${sectionNumber(content.groups.length + 1)}${words.opened}`,
      lines: content.groups.flatMap((group) =>
        inOrder(group).flatMap(({ name, indicators: scores }) =>
          scores.map(({ id, pieces, text }) => {
            const said = pieces.map((piece) => pieceText({ text: '', word: null, ...piece }, 'zh')).join('');
            return words.score(name, called.get(id) ?? id, said, text);
          }),
        ),
      ),
    },
    closing: [
      ...content.excluded.map(({ name, reason }) => words.excluded(name, reason)),
      words.objections(periodName(lastDayOfObjections({ publishedOn, objectionDays }), 'zh')),
    ],
    issuer: profileAt(facts, latest).issuer,
    date: periodName(publishedOn, 'zh'),
    at: publishedAt,
    mark: words.mark(hash),
  };
}

/** Whoever has no place stands last. */
function inOrder({ offices }: Group): Group['offices'] {
  return offices.toSorted((a, b) => (a.place ?? offices.length + 1) - (b.place ?? offices.length + 1));
}

function notesOf({ offices }: Group): string[] {
  const names = new Map(offices.map(({ officeId, name }) => [officeId, name]));
  return offices.flatMap(({ name, unplaced, hangsOn, liftedBy }) => [
    ...(unplaced ? [words.said(name, words.unplaced[unplaced.because](unplaced.name))] : []),
    ...(hangsOn.length > 0 ? [words.hangs(name, hangsOn.map((id) => names.get(id) ?? id).join(enumerationMark))] : []),
    ...(liftedBy ? [words.lifted(name, liftedBy)] : []),
  ]);
}
