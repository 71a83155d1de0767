/** The part of PostgreSQL that is used, embedded or not. */
export interface Database {
  /** Rows of one statement; `$1`, `$2`… stand for the values. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** All of it, or nothing. */
  transaction<Result>(work: (query: Database['query']) => Promise<Result>): Promise<Result>;
  /** What keeps others off while the schema is brought up to date. */
  readonly lock: string | undefined;
  close(): Promise<void>;
}
