// Where cities lie: by GB/T 2260 codes of prefectures and municipalities. Longitude and latitude are those of the GeoNames
// gazetteer (NOTICE.md), to two decimals; some prefectures of the far west are not among them.
import centroids from './centroids.json' with { type: 'json' };

const at = new Map(Object.entries(centroids as unknown as Record<string, readonly [number, number]>));

const municipalities = new Set(['11', '12', '31', '50']);

/** The city (prefecture or municipality) that a division lies in; null for a province. */
export function cityOf(code: string): string | null {
  if (municipalities.has(code.slice(0, 2))) return `${code.slice(0, 2)}0000`;
  return code.slice(2, 4) === '00' ? null : `${code.slice(0, 4)}00`;
}

export const inOneProvince = (one: string, other: string): boolean => one.slice(0, 2) === other.slice(0, 2);

/** Regions whose cities share their industry, by the first digits of their codes. */
export const corridors: Readonly<Record<string, readonly string[]>> = {
  yangtze_delta: ['31', '32', '33', '34'],
  jing_jin_ji: ['11', '12', '13'],
  bay_area: ['4401', '4403', '4404', '4406', '4407', '4412', '4413', '4419', '4420', '81', '82'],
  sichuan_chongqing: ['50', '51'],
};

export function corridorOf(code: string): string | undefined {
  const found = Object.entries(corridors).find(([, heads]) => heads.some((head) => code.startsWith(head)));
  return found?.[0];
}

const earthKm = 6371;

/** Great-circle kilometres; undefined where one of the two is not on the map. */
export function distanceKm(one: string, other: string): number | undefined {
  const [a, b] = [at.get(one), at.get(other)];
  if (!a || !b) return undefined;
  const radians = ([longitude, latitude]: readonly [number, number]) =>
    [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180] as const;
  const [[x1, y1], [x2, y2]] = [radians(a), radians(b)];
  const half = Math.sin((y2 - y1) / 2) ** 2 + Math.cos(y1) * Math.cos(y2) * Math.sin((x2 - x1) / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}
