// The class of GB/T 4754 by its name, pinyin, first letters or code: what is typed is searched, and what is chosen is its code.
import { useDeferredValue, useRef } from 'react';
import { projectFieldName } from '../../labels/projects/projectFields.ts';
import { useApi } from '../api/useApi.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { useLanguage } from '../language/language.tsx';
import './likelyCompanies.css';

const longest = 60;

interface IndustryFieldProps {
  /** What the project is called: until something is typed, classes are proposed by it. */
  readonly project: string;
  readonly message: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function IndustryField({ project, message, value, onChange }: IndustryFieldProps) {
  const { language, words } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const own = value.trim();
  const typed = useDeferredValue(own === '' ? project.trim().slice(0, longest) : own);
  const { data } = useApi('/industries/found', { typed }, { enabled: typed !== '' });
  const [first] = data ?? [];
  // A section's letter before the digits is said by the digits.
  const chosen = first && typed.toUpperCase().replace(/^[A-Z](?=\d)/, '') === first.code ? first : undefined;
  const hint = chosen
    ? words.entering.industryIs(chosen.code, chosen.name)
    : data && own !== '' && data.length === 0
      ? words.entering.industryNone
      : own === '' && data && data.length > 0
        ? words.entering.industryByName
        : words.entering.industryFind;
  return (
    <LabelledField label={projectFieldName('industryCode', language)} name="industryCode" message={message} hint={hint}>
      {(tie) => (
        <>
          <input
            {...tie}
            ref={input}
            required
            maxLength={longest}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {typed !== '' && !chosen && data && data.length > 0 ? (
            <div className="likely-companies">
              <ul>
                {data.slice(0, 6).map(({ code, name }) => (
                  <li key={code}>
                    <button
                      type="button"
                      className="plain-button"
                      onClick={() => {
                        onChange(code);
                        input.current?.focus();
                      }}
                    >
                      {words.entering.industryIs(code, name)}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </>
      )}
    </LabelledField>
  );
}
