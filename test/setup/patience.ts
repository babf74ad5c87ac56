// Time limits of tests. They end what hangs and measure nothing: how long a thing takes is asked of the processor
// (cpuMilliseconds) or of a bench. So they may be generous, and they grow with what else the machine has to do.
import { availableParallelism, loadavg } from 'node:os';

/** What takes `ms` on a quiet machine may take this long here and now. Windows tells no load and gets the double. */
export function patience(ms: number): number {
  const [lastMinute = 0] = loadavg();
  return Math.ceil(ms * 2 * Math.max(1, lastMinute / availableParallelism()));
}

/** The time that this process computed meanwhile, whatever else the machine did. */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
