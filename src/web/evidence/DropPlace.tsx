// Where files are dropped, chosen or photographed.
import { type DragEvent, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';

interface DropPlaceProps {
  /** Endings of files that are taken, as an input wants them. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropPlace({ accept, onFiles }: DropPlaceProps) {
  const { words } = useLanguage();
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const onPick = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (files.length > 0) onFiles(files);
  };

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  }

  return (
    <div
      className={over ? 'evidence-drop evidence-over' : 'evidence-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <span className="evidence-drop-words">{words.evidence.drop}</span>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {words.evidence.choose}
      </button>
      <button type="button" className="button evidence-camera" onClick={() => camera.current?.click()}>
        {words.evidence.camera}
      </button>
      <input ref={picker} type="file" multiple hidden accept={accept} onChange={({ target }) => onPick(target)} />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={({ target }) => onPick(target)}
      />
    </div>
  );
}
