// How a text that is being written would read of the period, what it would leave unsaid, and what is wrong with it.
import type { TextPreview } from '../../../server/bulletin/textViews.ts';
import { useWords } from '../../language/language.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { Paper } from '../Paper.tsx';
import { UnsaidFigures } from '../UnsaidFigures.tsx';
import '../bulletin.css';

interface PreviewProps {
  readonly preview: TextPreview | undefined;
  readonly error: unknown;
  readonly period: string;
  /** Opens the clause that a fault lies in. */
  readonly onFind: (place: string) => void;
}

export function TextPreviewed({ preview, error, period, onFind }: PreviewProps) {
  const words = useWords();
  return (
    <section className="stack" aria-label={words.texts.preview}>
      <h2>{words.texts.previewOf(words.periodName(period))}</h2>
      <FailureNote error={error} />
      {preview ? <Faults breaches={preview.breaches} onFind={onFind} /> : null}
      {preview ? <Paper content={preview.content} /> : error ? null : <Waiting tall />}
      {preview ? <UnsaidFigures content={preview.content} /> : null}
    </section>
  );
}

type FaultsProps = Pick<TextPreview, 'breaches'> & Pick<PreviewProps, 'onFind'>;

function Faults({ breaches, onFind }: FaultsProps) {
  const words = useWords().texts;
  if (breaches.length === 0) return null;
  return (
    <div className="wrong" role="status">
      <strong>{words.faults(breaches.length)}</strong>
      <ul>
        {breaches.map(({ field = '', law, message }) => {
          const clause = /^sections\.(\d+)\.paragraphs\.(\d+)\.(\d+)/.exec(field);
          const [s = 0, p = 0, c = 0] = clause?.slice(1).map(Number) ?? [];
          return (
            <li key={`${field} ${law} ${message}`}>
              {clause ? (
                <button type="button" className="plain-button" onClick={() => onFind(`${s}.${p}.${c}`)}>
                  {words.place(s + 1, p + 1, c + 1)}
                </button>
              ) : null}{' '}
              {message}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
