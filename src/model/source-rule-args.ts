/** Rules about the text of a file, before it is a value: traps that are gone once YAML has read them. */
export interface SourceRuleArgs {
  'source/not-nfc': { text: string };
}
