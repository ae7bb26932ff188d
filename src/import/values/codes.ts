/** Finds a procedure's code in its full length, with its agency or without. */
export const anyCode = /[1-9]\.\d{6}(?!\d)/u;
