// Empties the dist folder of the workspace it is called in: a renamed source must not leave its old output behind.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
