// Accounts of a demo have public passwords: they open to who sits at this machine, and to others only where the operator said so.
import { isLoopback } from './loopback.ts';

export type DemoFor = 'this_machine' | 'everyone';

export function mayUseDemo(demoFor: DemoFor | undefined, address: string): boolean {
  return demoFor === 'everyone' || isLoopback(address);
}
