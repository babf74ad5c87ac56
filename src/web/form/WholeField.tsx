import { TextField } from './TextField.tsx';
import { useWhole } from './useWhole.ts';

interface WholeFieldProps {
  readonly label: string;
  readonly maxLength: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function WholeField({ label, maxLength, value, onChange }: WholeFieldProps) {
  return <TextField label={label} required decimal maxLength={maxLength} {...useWhole(value, onChange)} />;
}
