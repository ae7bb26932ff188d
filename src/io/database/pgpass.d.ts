declare module 'pgpass' {
  /** Looks a connection up in the password file that `psql` reads; undefined where it is not in there. */
  export default function pgpass(
    connection: { host: string; port: number; user: string; database: string },
    answer: (password: string | undefined) => void,
  ): void;
}
