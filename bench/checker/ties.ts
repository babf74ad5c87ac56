// Texts of other cities held against the demo city's ledger: every figure that is tied to it is tied wrongly.
import { checkReport } from '../../src/app/check/report.ts';
import { cityLedger } from '../../src/app/check/cityLedger.ts';
import { demoCity } from '../../src/demo/offices.ts';
import { withDemoCity } from './demoLedger.ts';
import type { Labelled } from './labels.ts';

const ownNames = /聊城/;

export async function tiesOn(texts: readonly Labelled[]): Promise<number> {
  return withDemoCity(async (store) => {
    const ledger = await cityLedger(store, demoCity.cityCode);
    let ties = 0;
    for (const { text } of texts.filter((one) => !ownNames.test(one.text))) {
      const { claims } = await checkReport(
        { format: 'text', text, tables: [], places: [] },
        { period: '2023', ledger },
      );
      ties += claims.filter((claim) => claim.ledger).length;
    }
    return ties;
  });
}
