// Everything of a text that is written: what it is called and for, what stands around it, its sections.
import { isOfOccasion, periodKinds, textSubjects } from '../../../domain/bulletin/serving.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import { type Edit, editOf, itemOf, placeOf } from './edits.ts';
import { PaperFields } from './PaperFields.tsx';
import { SectionEdit } from './SectionEdit.tsx';
import { Ticks } from './Ticks.tsx';
import type { AskedFigures, TextDraft } from './useTextDraft.ts';

interface PartsProps {
  readonly draft: TextDraft;
  readonly edit: Edit<TextDraft>;
  readonly asked: AskedFigures;
  readonly opened: string;
  readonly onOpen: (place: string) => void;
}

export function TextParts({ draft, edit, asked, opened, onOpen }: PartsProps) {
  const words = useWords().texts;
  const body = editOf(edit, 'body');
  const sections = editOf(body, 'sections');
  const { title, serves, subject, paper } = draft.body;
  const addSection = () => {
    const taken = draft.body.sections.map(({ id }) => id);
    const free = Array.from({ length: 21 }, (_, n) => `part_${n + 1}`).find((id) => !taken.includes(id)) ?? 'part';
    const paragraphs = [[{ say: words.newClause, zero: null }]];
    const added = { id: free, heading: words.newHeading, figures: [], paragraphs, tables: [], charts: [] };
    sections((before) => [...before, added]);
  };
  return (
    <div className="stack">
      <TextField
        label={words.name}
        maxLength={40}
        value={draft.name}
        onChange={(name) => edit((before) => ({ ...before, name }))}
      />
      <TextField
        label={words.title}
        maxLength={80}
        value={title}
        onChange={(next) => body((before) => ({ ...before, title: next }))}
      />
      {isOfOccasion(subject) ? null : (
        <fieldset className="field">
          <legend>{words.serves}</legend>
          <div className="row">
            <Ticks all={periodKinds} chosen={serves} words={words.kinds} edit={editOf(body, 'serves')} />
          </div>
        </fieldset>
      )}
      <ChoiceField
        label={words.subject}
        choices={textSubjects.map((code) => ({ code, word: words.subjects[code] }))}
        value={subject}
        onChange={(of) => body((before) => ({ ...before, subject: textSubjects.find((one) => one === of) ?? 'city' }))}
      />
      <PaperFields
        paper={paper}
        onChange={(next) => body(({ paper: _paper, ...before }) => (next ? { ...before, paper: next } : before))}
      />
      {draft.body.sections.map((section, at) => (
        <SectionEdit
          key={section.id}
          section={section}
          at={at}
          asked={asked}
          isOfOccasion={isOfOccasion(subject)}
          edit={itemOf(sections, at)}
          place={placeOf(sections, at, draft.body.sections.length)}
          opened={opened}
          onOpen={onOpen}
        />
      ))}
      <div>
        <button type="button" className="button" onClick={addSection}>
          {words.addSection}
        </button>
      </div>
    </div>
  );
}
