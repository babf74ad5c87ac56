// A section of a text: its heading, what stands beside its sentences, and its paragraphs of clauses.
import type { Section } from '../../../domain/bulletin/text.ts';
import { chartsOfText, tablesOfText } from '../../../domain/bulletin/text.ts';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import { ClauseEdit } from './ClauseEdit.tsx';
import { type Edit, editOf, itemOf, type PlaceEdits, placeOf } from './edits.ts';
import { PlaceButtons } from './PlaceButtons.tsx';
import { Ticks } from './Ticks.tsx';
import type { AskedFigures } from './useTextDraft.ts';
import styles from './texts.module.css';

interface SectionProps {
  readonly section: Section;
  readonly at: number;
  readonly asked: AskedFigures;
  /** Of an activity or an outing there are no tables by county or industry. */
  readonly isOfOccasion: boolean;
  readonly edit: Edit<Section>;
  readonly place: PlaceEdits;
  /** Which clause is open: `section.paragraph.clause`. */
  readonly opened: string;
  readonly onOpen: (place: string) => void;
}

export function SectionEdit({ section, at, asked, isOfOccasion, edit, place, opened, onOpen }: SectionProps) {
  const words = useWords().texts;
  const paragraphs = editOf(edit, 'paragraphs');
  const beside = { tables: editOf(edit, 'tables'), charts: editOf(edit, 'charts') };
  const addParagraph = () => paragraphs((before) => [...before, [{ say: words.newClause, zero: null }]]);
  return (
    <section className={styles['section']} aria-label={words.section(at + 1)}>
      <div className="row">
        <strong>{words.section(at + 1)}</strong>
        <PlaceButtons of={words.section(at + 1)} place={place} />
      </div>
      <TextField
        label={words.heading}
        maxLength={60}
        value={section.heading}
        onChange={(heading) => edit((before) => ({ ...before, heading }))}
      />
      {section.paragraphs.map((clauses, p) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={p} className={styles['paragraph']}>
          <div className="row">
            <span className="quiet">{words.paragraph(p + 1)}</span>
            <PlaceButtons of={words.paragraph(p + 1)} place={placeOf(paragraphs, p, section.paragraphs.length)} />
          </div>
          {clauses.map((clause, c) => {
            const here = `${at}.${p}.${c}`;
            const ofParagraph = itemOf(paragraphs, p);
            return (
              <ClauseEdit
                key={here}
                clause={clause}
                at={c}
                asked={asked}
                isOfOccasion={isOfOccasion}
                edit={itemOf(ofParagraph, c)}
                place={placeOf(ofParagraph, c, clauses.length)}
                open={opened === here}
                onOpen={(open) => (open ? onOpen(here) : opened === here ? onOpen('') : undefined)}
              />
            );
          })}
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              itemOf(paragraphs, p)((before) => [...before, { say: words.newClause, zero: null }]);
              onOpen(`${at}.${p}.${clauses.length}`);
            }}
          >
            {words.addClause}
          </button>
        </div>
      ))}
      <div className="row">
        <button type="button" className="plain-button" onClick={addParagraph}>
          {words.addParagraph}
        </button>
        {isOfOccasion && section.tables.length + section.charts.length === 0 ? null : (
          <>
            <Ticks all={tablesOfText} chosen={section.tables} words={words.tables} edit={beside.tables} />
            <Ticks all={chartsOfText} chosen={section.charts} words={words.charts} edit={beside.charts} />
          </>
        )}
      </div>
    </section>
  );
}
