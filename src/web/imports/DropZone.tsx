import { type DragEvent, useRef, useState } from 'react';
import { useWords } from '../language/language.tsx';

interface DropZoneProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files by dropping or by choosing. */
export function DropZone({ disabled, onFiles }: DropZoneProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!disabled && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  }

  return (
    // The button inside does the same by keyboard.
    <div
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{words.imports.drop}</p>
      <button type="button" className="button button-main" disabled={disabled} onClick={() => input.current?.click()}>
        {words.imports.choose}
      </button>
      <p className="quiet">{words.imports.dropHint}</p>
      <input
        ref={input}
        type="file"
        multiple
        disabled={disabled}
        hidden
        accept=".xlsx,.xls,.et,.ods,.csv"
        aria-label={words.imports.choose}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
