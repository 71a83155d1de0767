#!/usr/bin/env node

// Who asks for a reload while the service is still starting must not end it.
process.on('SIGHUP', () => undefined);

const { main, UsageError } = await import('../dist/main.js');

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
