import { useApi } from '../../api/useApi.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../language/language.tsx';
import { TemplateTicks } from '../../chains/edit/TemplateTicks.tsx';

interface ChainTicksProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The chains that the city begins with. */
export function ChainTicks({ chosen, onChange }: ChainTicksProps) {
  const words = useWords().founding;
  const { data, error, refetch } = useApi('/founding/chains');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return (
    <>
      <p className="quiet">{words.chainsHint}</p>
      {data ? <TemplateTicks templates={data} chosen={chosen} onChange={onChange} /> : <Waiting />}
    </>
  );
}
