import type { FoundArgs } from './found-rules.ts';

/**
 * Every rule, by its stable id, with what its sentence needs to say. Each file of rules in check adds its
 * own: `declare module '../../model/rule-args.ts' { interface RuleArgs extends Args {} }`.
 */
export interface RuleArgs extends FoundArgs {}
