// What stands under the number of a receipt: how it is defined and worked out, its target, and the period, which may be
// changed where it is not that of a publication.
import type { Receipt } from '../../server/figures/views.ts';
import { PeriodPicker } from '../form/PeriodPicker.tsx';
import { listedWords } from '../../labels/entries/nouns.ts';
import { useLanguage } from '../language/language.tsx';
import { instantText } from '../parts/instant.ts';
import { Sample } from '../parts/Sample.tsx';
import { type NumberRef, useReceipts } from './receipts.ts';

export function ReceiptFacts({ receipt, of }: { receipt: Receipt; of: NumberRef }) {
  const { language, words } = useLanguage();
  const { ask } = useReceipts();
  const chains = of.chain?.split('|');
  // Its days are its own: there is no other period to ask for.
  const { occasion } = receipt;
  return (
    <dl className="receipt-facts">
      <dt>{words.receipt.definition}</dt>
      <dd>
        {receipt.definitionText.map((line) => (
          <span key={line} className="receipt-line">
            {line}
          </span>
        ))}
        <span className="quiet">{words.receipt.version(receipt.version, receipt.effectiveFrom, receipt.owner)}</span>
      </dd>
      <dt>{words.receipt.formula}</dt>
      <dd className="receipt-formula">{receipt.formula}</dd>
      {receipt.absence ? (
        <>
          <dt>{words.receipt.missing}</dt>
          <dd>{words.bulletin.why[receipt.absence]}</dd>
        </>
      ) : null}
      {receipt.target ? (
        <>
          <dt>{words.receipt.target}</dt>
          <dd>
            {receipt.target.value}
            {receipt.unitWord} {receipt.target.sample ? <Sample /> : null}
            {receipt.target.stretch ? words.receipt.stretch(receipt.target.stretch) : null}
            {receipt.completion ? <span>{words.receipt.completion(receipt.completion)}</span> : null}
          </dd>
        </>
      ) : null}
      <dt>{words.receipt.period}</dt>
      <dd>
        {of.asKnownAt || occasion ? (
          words.periodName(receipt.period)
        ) : (
          <PeriodPicker
            label={words.receipt.period}
            value={receipt.period}
            onChange={(period) => ask({ ...of, period })}
          />
        )}
      </dd>
      {occasion ? (
        <>
          <dt>{listedWords(occasion.kind, language).title}</dt>
          <dd>{occasion.name}</dd>
        </>
      ) : null}
      {chains ? (
        <>
          <dt>{words.pursuits.filter.chain}</dt>
          <dd>{chains.join(words.listComma)}</dd>
        </>
      ) : null}
      <dt>{words.receipt.asKnownAt}</dt>
      <dd>{instantText(receipt.asKnownAt)}</dd>
    </dl>
  );
}
