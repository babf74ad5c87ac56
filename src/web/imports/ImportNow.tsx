import type { ImportPreview } from '../../server/imports/views.ts';
import { useWords } from '../language/language.tsx';
import { CancelUnderWay, UnderWay } from './UnderWay.tsx';

/** What is being done with an import; else why it was not done, for who was not there to hear it. */
export function ImportNow({ preview: { id, fileName, underWay, unfinished } }: { preview: ImportPreview }) {
  const words = useWords();
  if (underWay)
    return (
      <div className="notice import-now">
        <UnderWay doing={underWay} name={fileName} />
        <CancelUnderWay id={id} act={underWay.act} />
      </div>
    );
  if (!unfinished) return null;
  const said = unfinished.breaches.map(({ message }) => message);
  return (
    <div className="notice notice-wrong">
      <p>{words.imports.unfinished[unfinished.act]}</p>
      {(said.length > 0 ? said : [words.failure.unexpected]).map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
