/** Returns a value as JSON for programs: two spaces, one closing newline. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
