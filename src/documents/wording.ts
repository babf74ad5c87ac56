/** The few words the page's form itself prints, as escapes because the source carries no Chinese. */

/** "Unit: …", over a table. */
export const unitLine = (unit: string) => `\u5355\u4f4d\uff1a${unit}`;

/** "Name (unit)", or "Name (unit, right axis)", in a chart's legend. */
export function seriesLabel(name: string, unit: string, onRightAxis: boolean): string {
  return `${name}\uff08${unit}${onRightAxis ? '\uff0c\u53f3\u8f74' : ''}\uff09`;
}
