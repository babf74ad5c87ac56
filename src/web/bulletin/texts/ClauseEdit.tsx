// One clause: what it says, what it says of nought, and what must hold before it is said.
import { useRef, useState } from 'react';
import { asksOf, namedAsksOf } from '../../../domain/bulletin/say.ts';
import type { Clause } from '../../../domain/bulletin/text.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import type { Edit, PlaceEdits } from './edits.ts';
import { FigurePicker } from './FigurePicker.tsx';
import { PlaceButtons } from './PlaceButtons.tsx';
import { Rules } from './Rules.tsx';
import styles from './texts.module.css';
import type { AskedFigures } from './useTextDraft.ts';

interface ClauseProps {
  readonly clause: Clause;
  readonly at: number;
  readonly asked: AskedFigures;
  readonly isOfOccasion: boolean;
  readonly edit: Edit<Clause>;
  readonly place: PlaceEdits;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function ClauseEdit({ clause, at, asked, isOfOccasion, edit, place, open, onOpen }: ClauseProps) {
  const words = useWords().texts;
  const [inserting, setInserting] = useState(false);
  const caret = useRef<HTMLDivElement>(null);
  /** Where the cursor stands, or stood last; else behind all words but the mark. */
  const insert = (field: string) => {
    const box = caret.current?.querySelector('textarea');
    const from = box?.selectionStart ?? clause.say.length;
    const to = box?.selectionEnd ?? from;
    edit((before) => ({ ...before, say: before.say.slice(0, from) + field + before.say.slice(to) }));
    setInserting(false);
  };
  return (
    <details className={styles['said']} open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>
        <span className="quiet">{words.clause(at + 1)}</span> {clause.lead ? `${clause.lead}｜` : ''}
        {clause.say}
      </summary>
      {open ? (
        <div className="stack" ref={caret}>
          <TextField
            label={words.say}
            long
            maxLength={300}
            value={clause.say}
            onChange={(say) => edit((before) => ({ ...before, say }))}
          />
          <div className="row">
            <button type="button" className="button" onClick={() => setInserting(true)}>
              {words.insert}
            </button>
            <PlaceButtons of={words.clause(at + 1)} place={place} />
          </div>
          <Zero clause={clause} isOfOccasion={isOfOccasion} edit={edit} />
          <Rules clause={clause} asked={asked} edit={edit} />
          <TextField
            label={words.lead}
            hint={words.leadHint}
            maxLength={300}
            value={clause.lead ?? ''}
            onChange={(lead) => edit(({ lead: _lead, ...before }) => (lead ? { ...before, lead } : before))}
          />
        </div>
      ) : null}
      {inserting ? (
        <FigurePicker asked={asked} isOfOccasion={isOfOccasion} onPick={insert} onClose={() => setInserting(false)} />
      ) : null}
    </details>
  );
}

const ways = ['leave', 'word', 'list'] as const;

function Zero({ clause, isOfOccasion, edit }: Pick<ClauseProps, 'clause' | 'isOfOccasion' | 'edit'>) {
  const words = useWords().texts;
  const { say, zero, zeroYet = '' } = clause;
  const [first] = asksOf(say);
  const way = zero === null ? 'leave' : namedAsksOf(zero, 'none').length > 0 ? 'list' : 'word';
  const choose = (chosen: string) => {
    const said = { leave: null, word: say.replaceAll(/\{[^{}]*\}/g, ''), list: words.zeroList(`{none:${first}}`) };
    const next = ways.find((each) => each === chosen) ?? 'leave';
    edit((before) => ({ ...before, zero: said[next] }));
  };
  if (first === undefined) return null;
  return (
    <div className="form-grid">
      <ChoiceField
        label={words.zero}
        choices={ways
          .filter((code) => code === way || !(isOfOccasion && code === 'list'))
          .map((code) => ({ code, word: words.zeroAs[code] }))}
        value={way}
        onChange={choose}
      />
      {zero === null ? null : (
        <TextField
          label={words.zeroSay}
          maxLength={300}
          value={zero}
          onChange={(text) => edit((before) => ({ ...before, zero: text }))}
        />
      )}
      <TextField
        label={words.zeroYet}
        hint={words.zeroYetHint}
        maxLength={300}
        value={zeroYet}
        onChange={(text) => edit(({ zeroYet: _before, ...before }) => (text ? { ...before, zeroYet: text } : before))}
      />
    </div>
  );
}
