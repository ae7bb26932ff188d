// Generated from schemas/ by `npm run generate`. Do not edit.
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}
export declare const catalog: Validator;
export declare const departments: Validator;
export declare const sectors: Validator;
export declare const holidays: Validator;
export declare const documents: Validator;
export declare const accepted: Validator;
export declare const feedback: Validator;
export declare const procedure: Validator;
export declare const decision: Validator;
export declare const federation: Validator;
export declare const merger: Validator;
