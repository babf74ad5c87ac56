// What is invested, with how the amount is read, and whether it is settled yet.
import { readAsYi } from '../../form/amount.ts';
import { useWords } from '../../language/language.tsx';
import { UndeterminedField } from '../UndeterminedField.tsx';
import { ProjectTextField } from './ProjectTextField.tsx';

type Field = 'investment' | 'investmentUndetermined';

interface InvestmentFieldsProps {
  readonly form: {
    readonly values: Readonly<Record<Field, string>>;
    readonly set: (field: Field, value: string) => void;
    readonly message: (field: string) => string | undefined;
  };
  readonly hint: string;
}

export function InvestmentFields({ form: { values, set, message }, hint }: InvestmentFieldsProps) {
  const words = useWords();
  const reading = readAsYi(values.investment, 'wan');
  return (
    <>
      <ProjectTextField
        name="investment"
        hint={reading === undefined ? hint : words.entering.readAs(reading)}
        message={message('investment')}
        value={values.investment}
        onChange={(value) => set('investment', value)}
      />
      <UndeterminedField
        value={values.investmentUndetermined}
        message={message('investmentUndetermined')}
        onChange={(value) => set('investmentUndetermined', value)}
      />
    </>
  );
}
