import { yiWords } from '../../labels/money.ts';
import { useLanguage } from '../language/language.tsx';
import { fenOf } from './amount.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

/** An amount in 万元 or with its unit; below it stands how it is read, so that a nought too many is seen. */
export function AmountField({ hint, ...field }: Omit<TextFieldProps, 'decimal' | 'long' | 'among'>) {
  const { language, words } = useLanguage();
  const fen = fenOf(field.value);
  const read = fen === undefined ? undefined : words.form.amountRead(yiWords(fen, language));
  return <TextField {...field} decimal most={40} hint={read ?? hint} />;
}
