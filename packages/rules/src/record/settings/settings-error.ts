import type { SettingsMistake } from './settings-mistakes.ts';

/** Settings that cannot be used: every mistake in them, each with its path. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly issues: readonly SettingsMistake[];

  constructor(issues: readonly SettingsMistake[]) {
    super(issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '));
    this.issues = issues;
  }
}
