// When and why an `entry e` counts as an adjustment of a closed period: booked as one, or reported before the close and
// verified after it.

const carriedOn = `(select (v.recorded_at at time zone 'Asia/Shanghai')::date from verification v
  where v.city_code = e.city_code and v.entry_id = e.id and v.decision = 'verified' and exists (
    select from carried_entry c join period_close pc on pc.city_code = c.city_code and pc.id = c.close_id
    where c.city_code = e.city_code and c.entry_id = e.id and pc.closed_at < v.recorded_at))`;

/** Columns `adjustedOn` and `adjustmentReason`, both null of an entry that came in time. */
export const adjustmentColumns = `coalesce(e.adjusted_on, ${carriedOn}) as "adjustedOn",
  e.adjustment_reason as "adjustmentReason"`;

export interface AdjustmentColumns {
  readonly adjustedOn: string | null;
  /** Null where it was carried over: it was reported in time. */
  readonly adjustmentReason: string | null;
}
