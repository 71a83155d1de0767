/** The part of PostgreSQL that is used, embedded or not. */
export interface Database {
  /** Rows of one statement; `$1`, `$2`… stand for the values. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** All of it, or nothing. For what no call waits for: it may take its time. */
  transaction<Result>(work: (query: Database['query']) => Promise<Result>): Promise<Result>;
  /** What keeps others off while the schema is brought up to date. */
  readonly lock: string | undefined;
  /** How many statements of one kind can usefully be under way at once. */
  readonly parallel: number;
  close(): Promise<void>;
}
