import type { BridgeView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { inThousands } from './Num.tsx';

/** Where a figure changed its definition: what both versions say of the same time. */
export function Bridges({ bridges }: { readonly bridges: readonly BridgeView[] | undefined }) {
  const words = useWords();
  if (!bridges || bridges.length === 0) return null;
  return (
    <div className="notice">
      {bridges.map(({ name, period, version, display, asVersion, asDisplay }) => (
        <p key={`${name} ${period}`}>
          {words.catalogue.bridge(
            name,
            words.periodName(period),
            [version, inThousands(display)],
            [asVersion, inThousands(asDisplay)],
          )}
        </p>
      ))}
    </div>
  );
}
