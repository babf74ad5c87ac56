// The briefing as a page in the style of an official document. Every number on it opens its receipt.
import { useMemo } from 'react';
import type { BulletinContent, BulletinSection, Run } from '../../server/bulletin/views.ts';
import { headMark } from '../../labels/keeping/heads.ts';
import { Chart } from '../chart/Chart.tsx';
import { PaperFoot, PaperHead, PaperNotes, PaperSigned } from './PaperParts.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { ClosedReading } from '../receipt/ClosedReading.tsx';
import { Num, refOf } from '../receipt/Num.tsx';
import { FigureTable } from '../table/FigureTable.tsx';

type KeyedFigure = BulletinContent['figures'][number];

interface PaperProps {
  readonly content: BulletinContent;
  /** Set on a published version: its numbers open the receipts of that instant. */
  readonly asKnownAt?: string;
  /** What a published number reads today, where that differs, and of which period. */
  readonly today?: ReadonlyMap<string, ReadToday>;
}

interface ReadToday {
  readonly text: string;
  readonly period: string;
}

export function Paper({ content, asKnownAt, today }: PaperProps) {
  const { language } = useLanguage();
  const figures = useMemo(() => new Map(content.figures.map((figure) => [figure.key, figure])), [content]);
  return (
    <article className="paper" aria-label={content.title}>
      <PaperHead paper={content.paper} />
      <h2 className="paper-title">{content.title}</h2>
      {content.paper?.addressee ? <p className="paper-addressee">{content.paper.addressee}</p> : null}
      {content.paper?.opening?.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {content.sections.map((section) => (
        <Section key={section.id} section={section} figures={figures} asKnownAt={asKnownAt} today={today} />
      ))}
      <PaperNotes notes={content.notes} />
      <PaperSigned content={content} />
      <PaperFoot content={content} />
      {content.head ? <p className="paper-mark">{headMark(content.head, language)}</p> : null}
    </article>
  );
}

interface SectionProps {
  readonly section: BulletinSection;
  readonly figures: ReadonlyMap<string, KeyedFigure>;
  readonly asKnownAt: string | undefined;
  readonly today: ReadonlyMap<string, ReadToday> | undefined;
}

function Section({ section, figures, asKnownAt, today }: SectionProps) {
  return (
    <section>
      {section.heading ? <h3>{section.heading}</h3> : null}
      {section.paragraphs.map((runs, at) => (
        // Paragraphs have no name of their own and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at}>
          {runs.map((run, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <RunText key={place} run={run} figures={figures} asKnownAt={asKnownAt} today={today} />
          ))}
        </p>
      ))}
      {section.tables.map((table) => (
        <FigureTable key={table.id} table={table} asKnownAt={asKnownAt} />
      ))}
      {section.charts.map((chart) => (
        <Chart key={chart.id} caption={chart.caption} data={chart} asKnownAt={asKnownAt} sample={chart.sample} />
      ))}
    </section>
  );
}

function RunText({ run, figures, asKnownAt, today }: Omit<SectionProps, 'section'> & { run: Run }) {
  const words = useWords();
  if ('text' in run) return run.text;
  const figure = figures.get(run.figure);
  if (!figure) return run.display;
  const now = today?.get(run.figure);
  return (
    <>
      <Num of={refOf(figure, asKnownAt)} text={run.display} name={figure.name} />
      {asKnownAt === undefined ? <ClosedReading figure={figure} /> : null}
      {now === undefined ? null : (
        <span className="paper-now">
          {words.bulletin.nowReads}
          <Num of={{ ...refOf(figure), period: now.period }} text={now.text} name={figure.name} />
        </span>
      )}
    </>
  );
}
