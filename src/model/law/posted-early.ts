/** Tells whether something was done before the signing from which its time runs: a day that cannot be true. */
export const isPostedEarly = ({ issued, done }: { issued: string; done: string | null }): boolean =>
  done !== null && done < issued;
