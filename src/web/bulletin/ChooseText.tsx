import { ChooseOffice } from './ChooseOffice.tsx';
import { useWords } from '../language/language.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useAddress } from '../shell/useAddress.ts';
import type { ChosenText } from './useChosenText.ts';

/** Which text, where several serve the period; and of which office, where the text tells of one. */
export function ChooseText({ chosen, made }: { readonly chosen: ChosenText; readonly made: string | undefined }) {
  const words = useWords().texts;
  const { change } = useAddress();
  const { texts, office } = chosen;
  const shown = texts.find(({ textId }) => textId === (chosen.text ?? made));
  if (texts.length === 0) return null;
  return (
    <>
      {texts.length > 1 ? (
        <ChoiceField
          label={words.text}
          choices={texts.map(({ textId, name }) => ({ code: textId, word: name }))}
          value={shown?.textId ?? ''}
          onChange={(text) => change({ text, office: '' }, 'step')}
        />
      ) : null}
      {shown?.body.subject === 'office' ? <ChooseOffice office={office ?? ''} /> : null}
    </>
  );
}
