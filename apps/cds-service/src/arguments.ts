import { parseArgs } from 'node:util';
import { LEAST_BUDGET, MOST_BUDGET } from './config/budget.ts';

const USAGE =
  'Use: prestatiewijzer-cds [--port N] [--host H] [--config FILE] [--data DIR], or prestatiewijzer-cds check-config FILE, or prestatiewijzer-cds doctor --config FILE [--data DIR]';

/** The command line, or a file it names, cannot be used. */
export class UsageError extends Error {
  /** 2 when somebody has to mend something, 1 when another try may do. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

export interface Serve {
  readonly command: 'serve';
  readonly port: number;
  readonly host: string;
  /** The configuration file; without it there is the development tenant. */
  readonly config?: string;
  /** Where the embedded database lives. */
  readonly data?: string;
  /** The settings of the development tenant. */
  readonly settings?: string;
  /** Where the SMART app of the development tenant is launched. */
  readonly app?: string;
  /** Milliseconds that the development tenant has for getting a record. */
  readonly budget?: number;
}

export interface CheckConfig {
  readonly command: 'check-config';
  readonly file: string;
}

export interface Doctor {
  readonly command: 'doctor';
  readonly config: string;
  readonly data?: string;
}

/** @throws UsageError saying what is wrong */
export function readArguments(args: readonly string[]): Serve | CheckConfig | Doctor {
  if (args[0] === 'doctor') {
    const { config, data, ...more } = parse(args.slice(1));
    if (config === undefined || Object.keys(more).length > 2)
      throw new UsageError(`doctor: name the configuration with --config. ${USAGE}`);
    return { command: 'doctor', config, ...(data !== undefined && { data }) };
  }
  if (args[0] === 'check-config') {
    const [, file, ...more] = args;
    if (file === undefined || more.length > 0) throw new UsageError(`check-config: name one file. ${USAGE}`);
    return { command: 'check-config', file };
  }
  const { port, host, budget: milliseconds, ...files } = parse(args);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new UsageError(`--port: "${port}" is no port number. ${USAGE}`);
  for (const [option, value] of Object.entries({
    settings: files.settings,
    app: files.app,
    budget: milliseconds,
  })) {
    if (files.config !== undefined && value !== undefined)
      throw new UsageError(
        `--${option}: is for the development tenant; write it in ${files.config}. ${USAGE}`,
      );
  }
  if (files.app !== undefined && !URL.canParse(files.app))
    throw new UsageError(`--app: "${files.app}" is no address. ${USAGE}`);
  const budget = Number(milliseconds);
  if (milliseconds !== undefined && !(budget >= LEAST_BUDGET && budget <= MOST_BUDGET))
    throw new UsageError(
      `--budget: "${milliseconds}" is no number of milliseconds from ${LEAST_BUDGET} to ${MOST_BUDGET}. ${USAGE}`,
    );
  return {
    command: 'serve',
    port: number,
    host,
    ...files,
    ...(milliseconds !== undefined && { budget }),
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4101' },
        host: { type: 'string', default: '127.0.0.1' },
        config: { type: 'string' },
        data: { type: 'string' },
        settings: { type: 'string' },
        app: { type: 'string' },
        budget: { type: 'string' },
      },
    });
    return values as {
      port: string;
      host: string;
      config?: string;
      data?: string;
      settings?: string;
      app?: string;
      budget?: string;
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${USAGE}`);
  }
}
