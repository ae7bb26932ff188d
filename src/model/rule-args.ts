import type { FoundArgs } from './found-rules.ts';

/** The arguments of a rule that says all with its place. */
export type None = Record<never, never>;

/**
 * Every rule, by its stable id, with what its sentence needs to say. Each file of rules in check adds its
 * own: `declare module '../../model/rule-args.ts' { interface RuleArgs extends Args {} }`.
 */
export interface RuleArgs extends FoundArgs {}
