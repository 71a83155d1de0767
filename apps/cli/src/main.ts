import { countPatients } from '@prestatiewijzer/rules';

/** Runs the command line and gives its exit status. */
export function main(): number {
  console.log(`prestatiewijzer: ${countPatients([])} patients`);
  return 0;
}
