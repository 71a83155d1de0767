// Runs a command without a network: `node scripts/without-network.mjs npm test`. In a network namespace with nothing but
// this machine in it; where the kernel gives none, with a proxy that refuses and npm offline, which holds most back.
import { spawnSync } from 'node:child_process';

const REFUSED = 'http://127.0.0.1:9';
const PROXY = {
  HTTP_PROXY: REFUSED,
  HTTPS_PROXY: REFUSED,
  http_proxy: REFUSED,
  https_proxy: REFUSED,
  NO_PROXY: '127.0.0.1,localhost',
  no_proxy: '127.0.0.1,localhost',
};

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('Use: node scripts/without-network.mjs COMMAND [ARGUMENT ...]');
  process.exit(1);
}
const prefix = namespace();
console.log(
  prefix
    ? 'Without a network: in a network namespace'
    : 'Without a network: by a proxy that refuses, as there is no namespace',
);
const [file, ...rest] = [...(prefix ?? []), command, ...args];
const { status, error } = spawnSync(file, rest, {
  stdio: 'inherit',
  env: { ...process.env, npm_config_offline: 'true', ...(prefix === undefined && PROXY) },
});
if (error) console.error(error.message);
process.exitCode = status ?? 1;

/** What goes before a command, if the kernel gives a namespace: root needs no other name, who is not root keeps theirs. */
function namespace() {
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-current-user', '--keep-caps'];
  const unshare = ['unshare', ...user, '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const [tool, ...before] = unshare;
  return spawnSync(tool, [...before, 'true']).status === 0 ? unshare : undefined;
}
