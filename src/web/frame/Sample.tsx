import { useWords } from '../language/language.tsx';

/** The mark of an invented value (示例), right behind it. */
export function Sample() {
  const words = useWords();
  return (
    <span className="sample" title={words.frame.sampleHint}>
      {words.frame.sample}
    </span>
  );
}

/** Whether one of the fields is invented; `*` means every field. */
export function isSample(sampleFields: readonly string[], ...fields: readonly string[]): boolean {
  return sampleFields.some((name) => name === '*' || fields.includes(name));
}
