import { readFileSync } from 'node:fs';
import { type Arguments, languageOf, readArguments } from './arguments.ts';
import { Failure } from './failure.ts';
import { HELP } from './help.ts';
import { printable } from './printable.ts';
import { type Pieces, write } from './write.ts';

/** Runs the command line and gives its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    await write(process.stdout, await outputOf(readArguments(args)));
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await write(process.stderr, [`prestatiewijzer: ${printable(error.words[languageOf(args)])}\n`]);
    return 2;
  }
}

async function outputOf(args: Arguments): Promise<Pieces> {
  switch (args.command) {
    case 'assess':
      return (await import('./assess-command.ts')).assessCommand(args);
    case 'explain-record':
      return (await import('./explain-command.ts')).explainCommand(args);
    case 'changes':
      return (await import('./changes-command.ts')).changesCommand(args);
    case 'stream':
      return (await import('./stream/stream-command.ts')).streamCommand(args);
    case 'population':
      return (await import('./population/population-command.ts')).populationCommand(args);
    case 'help':
      return [HELP[args.language]];
    case 'version':
      return [`${version()}\n`];
  }
}

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
