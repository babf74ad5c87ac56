// One text of the city: its parts on the left, how it reads of the period on the right.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TextView } from '../../../server/bulletin/textViews.ts';
import { useApi } from '../../api/useApi.ts';
import { PeriodPicker } from '../../form/PeriodPicker.tsx';
import { useWords } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { usePeriod } from '../../shell/period.ts';
import { searchOf, useAddress } from '../../shell/useAddress.ts';
import { ChooseOccasion } from '../ChooseOccasion.tsx';
import { ChooseOffice } from '../ChooseOffice.tsx';
import { TemplateSection } from './TemplateSection.tsx';
import { TextParts } from './TextParts.tsx';
import { TextPreviewed } from './TextPreviewed.tsx';
import { EndTextDialog, SaveText } from './SaveText.tsx';
import { useTextDraft } from './useTextDraft.ts';
import { TextVersions } from './TextVersions.tsx';
import styles from './texts.module.css';

export function TextScreen() {
  const words = useWords();
  const { textId = '' } = useParams();
  const { search } = usePeriod();
  const { said } = useAddress();
  const { data, error, refetch } = useApi('/texts');
  const writes = useCityRight('publish');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const known = data.find((text) => text.textId === textId);
  const model = known ?? data.find((text) => text.textId === said('from')) ?? data[0];
  if (!model) return null;
  const text = known ?? { ...model, textId, name: words.texts.copyOf(model.name), version: 0, versions: [] };
  return (
    <div className="stack">
      <Link to={{ pathname: '/texts', search: searchOf(search) }}>{words.texts.back}</Link>
      {writes ? null : <p className="notice">{words.texts.mayNot}</p>}
      <Editor key={`${textId} ${text.version}`} text={text} isNew={!known} writes={writes} />
      {known ? <TextVersions text={known} /> : null}
    </div>
  );
}

interface EditorProps {
  readonly text: TextView;
  readonly isNew: boolean;
  readonly writes: boolean;
}

function Editor({ text, isNew, writes }: EditorProps) {
  const words = useWords().texts;
  const { period, setPeriod } = usePeriod();
  const address = useAddress();
  const { draft, edit, preview, kind, of, asked, isOpen } = useTextDraft(text, { period, address, previews: writes });
  const [opened, setOpened] = useState('');
  const [asking, setAsking] = useState<'save' | 'end' | null>(null);
  const isSame = !isNew && draft.name === text.name && draft.body === text.body;
  const close = () => setAsking(null);
  return (
    <>
      <div className="title-row">
        <h1>{draft.name}</h1>
        {writes ? (
          <span className="row">
            {text.version > 0 ? (
              <button type="button" className="button" onClick={() => setAsking('end')}>
                {words.end}
              </button>
            ) : null}
            <button
              type="button"
              className="button button-main"
              disabled={isSame || (preview.answer?.breaches.length ?? 0) > 0}
              onClick={() => setAsking('save')}
            >
              {words.save}
            </button>
          </span>
        ) : null}
      </div>
      <div className={styles['editor']}>
        <TextParts draft={draft} edit={edit} asked={asked} opened={opened} onOpen={setOpened} />
        <div className={styles['side']}>
          {kind ? (
            <ChooseOccasion kind={kind} name={preview.answer?.content.occasion?.name} />
          ) : (
            <PeriodPicker label={words.previewPeriod} value={period} onChange={setPeriod} />
          )}
          {draft.body.subject === 'office' ? <ChooseOffice office={of.office ?? ''} /> : null}
          {isOpen ? <p className="quiet">{words.chooseFirst}</p> : null}
          {writes && !isOpen ? (
            <TextPreviewed preview={preview.answer} error={preview.error} period={asked.period} onFind={setOpened} />
          ) : null}
        </div>
      </div>
      {isNew ? null : (
        <TemplateSection textId={text.textId} writes={writes} asked={asked} isOfOccasion={kind !== undefined} />
      )}
      {asking === 'save' ? (
        <SaveText textId={text.textId} draft={draft} before={isNew ? undefined : text.body} onClose={close} />
      ) : null}
      {asking === 'end' ? <EndTextDialog text={text} onClose={close} /> : null}
    </>
  );
}
