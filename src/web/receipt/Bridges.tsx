import { bridgeText } from '../../labels/figures/bridgeText.ts';
import type { BridgeView } from '../../server/figures/views.ts';
import { useLanguage } from '../language/language.tsx';
import { inThousands } from './Num.tsx';

interface BridgesProps {
  readonly bridges: readonly BridgeView[] | undefined;
  /** Beside a number among others: small. */
  readonly quiet?: boolean;
}

/** Where a figure changed its definition: from which day on, and what both versions say of the days before. */
export function Bridges({ bridges, quiet = false }: BridgesProps) {
  const { language } = useLanguage();
  if (!bridges || bridges.length === 0) return null;
  return (
    <div className={quiet ? 'bridges quiet' : 'bridges notice'}>
      {bridges.map((bridge) => (
        <p key={`${bridge.name} ${bridge.period} ${bridge.version}`}>{bridgeText(grouped(bridge), language)}</p>
      ))}
    </div>
  );
}

const grouped = (bridge: BridgeView): BridgeView => ({
  ...bridge,
  display: bridge.display && inThousands(bridge.display),
  asDisplay: bridge.asDisplay && inThousands(bridge.asDisplay),
});

/** Of several figures each change once: what they are made of they may share. */
export function bridgesOfAll(figures: readonly { readonly bridges?: readonly BridgeView[] }[]): BridgeView[] {
  const all = figures.flatMap(({ bridges = [] }) => bridges);
  return [...new Map(all.map((one) => [`${one.name} ${one.period} ${one.version} ${one.asVersion}`, one])).values()];
}
