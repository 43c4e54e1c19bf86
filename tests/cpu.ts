/** Seconds that this process works on something; unlike those of the clock they stand while others keep the machine busy. */
export function cpuSeconds(work: () => void): number {
  const since = process.cpuUsage();
  work();
  return secondsSince(since);
}

export async function cpuSecondsOf(work: () => Promise<void>): Promise<number> {
  const since = process.cpuUsage();
  await work();
  return secondsSince(since);
}

function secondsSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}
