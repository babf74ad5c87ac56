/** A number in four bytes: a whole one or the upper half of a float, in hundredths or not. */
export function numberOfRk(packed: number): number {
  const isHundredths = (packed & 1) !== 0;
  const isWhole = (packed & 2) !== 0;
  const number = isWhole ? packed >> 2 : upperHalf(packed & 0xfffffffc);
  return isHundredths ? number / 100 : number;
}

const halves = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  halves.setInt32(0, bits);
  return halves.getFloat64(0);
}

export const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
