import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/prestatiewijzer-cds.mjs', import.meta.url));

export interface RunningCommand {
  readonly child: ChildProcess;
  /** All it wrote. */
  readonly said: { out: string; error: string };
  /** Resolves when it has written this; rejects when it ends before. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves to how it ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Runs the command as its users do, with only these variables of its own. */
export function startCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): RunningCommand {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [bin, ...args], { env: { ...inherited, ...env } });
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return {
    child,
    said,
    ended,
    says: async (text) => {
      while (!said.out.includes(text)) {
        const more = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
        if (more === undefined)
          throw new Error(`It ended without saying "${text}": ${said.out}${said.error}`);
      }
    },
  };
}

/** Runs the command until it accepts calls. */
export async function startServing(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningCommand & { readonly base: string; readonly stop: () => Promise<void> }> {
  const command = startCommand(['--port', '0', ...args], env);
  await command.says('listens on');
  const base = /http:\/\/127\.0\.0\.1:\d+/.exec(command.said.out)?.[0] ?? '';
  return {
    ...command,
    base,
    stop: async () => {
      command.child.kill('SIGTERM');
      await command.ended;
    },
  };
}
