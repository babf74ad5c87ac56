import { useWords } from '../language/language.tsx';

/** The mark of an invented value (示例), right behind it; of a row in which everything is invented, once. */
export function Sample({ whole = false }: { whole?: boolean }) {
  const words = useWords();
  return (
    <span className="sample" title={words.frame.sampleHint}>
      {whole ? words.frame.sampleRow : words.frame.sample}
    </span>
  );
}

/** Whether one of the fields is invented; `*` means every field. */
export function isSample(sampleFields: readonly string[], ...fields: readonly string[]): boolean {
  return sampleFields.some((name) => name === '*' || fields.includes(name));
}
