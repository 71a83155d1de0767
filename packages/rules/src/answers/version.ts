/** The version in `package.json`, which not every bundler can import. */
export const VERSION = '0.1.0';
