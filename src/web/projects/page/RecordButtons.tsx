// What can be recorded on a project.
import { nounAct } from '../../../labels/entries/nouns.ts';
import { nounWord } from '../../../labels/nouns.ts';
import { recordedKinds } from '../../entries/ownForms.ts';
import { useLanguage } from '../../language/language.tsx';

interface RecordButtonsProps {
  /** Neither a part of another nor made of parts. */
  readonly standsAlone: boolean;
  readonly onForm: (form: string) => void;
}

export function RecordButtons({ standsAlone, onForm }: RecordButtonsProps) {
  const { language, words } = useLanguage();
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => onForm('facts')}>
        {words.form.correctProject}
      </button>
      {recordedKinds.map((kind) => (
        <button key={kind} type="button" className="button" onClick={() => onForm(kind)}>
          {nounAct(kind, 'record', language) ?? nounWord('entryKind', kind, language)}
        </button>
      ))}
      {standsAlone ? (
        <>
          <button type="button" className="button" onClick={() => onForm('split')}>
            {words.packages.split}
          </button>
          <button type="button" className="button" onClick={() => onForm('merge')}>
            {words.packages.merge}
          </button>
        </>
      ) : null}
      <button type="button" className="button" onClick={() => onForm('credit')}>
        {words.credit.file}
      </button>
    </div>
  );
}
