/** How long this process itself was at work, in milliseconds: what else the machine does is not in it. */
export function cpuTime(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
